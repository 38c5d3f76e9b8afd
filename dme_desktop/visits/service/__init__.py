"""What the office does for the way of the papers, a module a noun; none of them commits."""
