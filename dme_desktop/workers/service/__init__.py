"""What the office does with workers, a module a noun; none of them commits."""
