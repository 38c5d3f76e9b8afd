"""What the clerk sees of agencies and recruiters; the room of workers opens these pages."""
