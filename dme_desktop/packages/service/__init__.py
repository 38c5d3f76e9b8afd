"""What the office does with packages, a module a noun; none of them commits."""
