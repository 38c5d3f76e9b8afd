"""What Alembic runs on the server of a shared desk: the connection it was given, no address."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
)
context.run_migrations()
