"""What is printed about workers and their journeys, one module a printable."""
