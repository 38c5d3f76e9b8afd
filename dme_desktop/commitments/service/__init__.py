"""What the office does with its commitments, a module a noun; none of them commits."""
