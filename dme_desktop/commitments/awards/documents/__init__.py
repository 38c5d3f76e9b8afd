"""What is printed about awards, one module a printable."""
