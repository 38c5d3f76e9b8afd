"""What is printed about the program itself, one module a printable."""
