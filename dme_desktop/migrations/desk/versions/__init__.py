"""The changes of that shape, one a file."""
