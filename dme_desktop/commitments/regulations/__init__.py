"""Rules that the village made for the protection of its workers."""
