"""What is printed of a case, one module a printable."""
