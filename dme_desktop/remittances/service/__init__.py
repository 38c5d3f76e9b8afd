"""What the office does with the ledger: its entries, and the consents, months and sums of them."""
