"""What is printed of attention: never anything for a resident."""
