"""What is printed of readiness."""
