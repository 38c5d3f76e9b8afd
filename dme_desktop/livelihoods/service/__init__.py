"""What the office does for those who came home: one verb a function."""
