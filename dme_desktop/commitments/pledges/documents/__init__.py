"""What is printed about pledges, one module a printable."""
