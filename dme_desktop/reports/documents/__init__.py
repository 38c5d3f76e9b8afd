"""What is printed about the state of the village, one module a printable."""
