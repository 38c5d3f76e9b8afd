"""What is printed about the office itself, one module a printable."""
