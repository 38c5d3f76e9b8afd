"""What is printed about regulations."""
