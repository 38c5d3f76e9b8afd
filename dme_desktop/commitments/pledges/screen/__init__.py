"""What the clerk sees of a pledge: its preparation, and who has signed."""
