"""What is printed of attachments, one module a printable."""
