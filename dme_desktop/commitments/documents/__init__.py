"""What is printed about commitments, one module a printable."""
