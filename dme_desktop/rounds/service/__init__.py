"""What the office does for the paper loop, a module a noun; none of them commits."""
