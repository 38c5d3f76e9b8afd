"""What Alembic runs: the migrations on the connection it was given, never on an address."""

from alembic import context

from dme_desktop.kernel.records import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
