"""What a desk draws and prints."""
