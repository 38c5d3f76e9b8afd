"""What the office does about its readiness. Nothing here commits."""
