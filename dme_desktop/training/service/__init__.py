"""What the office does with training, a module a noun. No function here commits."""
