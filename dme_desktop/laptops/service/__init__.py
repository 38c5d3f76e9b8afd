"""What the office does with its laptops."""
