"""What the tables of new migrations have in common; older migrations stand as they were written."""

import sqlalchemy as sa

from dme_desktop.kernel import records


def record_columns() -> list[sa.Column[object]]:
    """Return the columns that every record carries, for `op.create_table(name, ..., *these)`."""
    return [
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("created_at", records.Moment(32)),
        sa.Column("created_by", sa.String(80)),
        sa.Column("updated_at", records.Moment(32)),
        sa.Column("updated_by", sa.String(80)),
        sa.Column("deleted_at", records.Moment(32)),
        sa.Column("rev", sa.Integer(), nullable=False),
    ]
