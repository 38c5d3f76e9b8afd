"""What Alembic runs: the migrations on the connection it was given, never on an address.

Whether a file has drifted is asked against the shape that came with the connection, if one did.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["shape"],
    render_as_batch=True,
)
context.run_migrations()
