"""What is printed about remittances, one module a printable."""
