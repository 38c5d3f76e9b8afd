"""What is printed for the way of the papers, a module a printable."""
