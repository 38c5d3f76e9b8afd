"""What the clerk sees of second copies, and when the program makes some by itself."""
