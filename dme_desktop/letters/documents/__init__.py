"""What is printed about letters that take a number, one module a printable."""
