"""What the office does about what deserves attention. Nothing here commits."""
