"""What the office does about personal data, by noun."""
