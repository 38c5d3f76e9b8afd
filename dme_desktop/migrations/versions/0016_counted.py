"""What is counted every morning is read from indexes: newest journeys, what ends, money, people."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Index what the start page, the chips and the lists count; no record changes."""
    op.execute(
        "CREATE INDEX ix_journey_newest ON journey (person_id, seq, id, stage, procedural_status, "
        "lost_since, last_contact_on, contract_end, leave_until, returned_on, return_plan, "
        "verified_on, departed_on, country, sector) WHERE deleted_at IS NULL"
    )
    op.execute(
        "CREATE INDEX ix_worker_document_ending ON worker_document (expires_on, journey_id, type, "
        "status) WHERE deleted_at IS NULL AND replaced_on IS NULL"
    )
    op.execute(
        "CREATE INDEX ix_remittance_counted ON remittance (person_id, received_on, direction, "
        "amount_idr) WHERE deleted_at IS NULL AND void_reason IS NULL"
    )
    op.execute(
        "CREATE INDEX ix_person_counted ON person (id, deleted_at, residency, family_card_no)"
    )
