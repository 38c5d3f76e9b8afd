"""What the clerk sees of numbered papers, whatever their kind."""
