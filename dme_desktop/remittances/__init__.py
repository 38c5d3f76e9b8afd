"""The voluntary ledger of money sent home. Not for tax."""
