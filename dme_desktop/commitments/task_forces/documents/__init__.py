"""What is printed about a task force."""
