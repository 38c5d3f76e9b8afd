"""What the clerk sees of keys, lists and genuine papers."""
