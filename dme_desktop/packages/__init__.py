"""What the office hands up: its figures of a year, sealed for one office, and what came back."""
