"""What the clerk sees of an agreement: its parties, its term, and what is still to be done."""
