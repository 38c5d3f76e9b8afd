"""What the office reports: counted at a moment, with what is unknown."""
