"""What the clerk sees of awards and certificates."""
