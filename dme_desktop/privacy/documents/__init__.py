"""What is printed about personal data without a number of the office's letters."""
