"""What is printed about ceremonies, one module a printable."""
