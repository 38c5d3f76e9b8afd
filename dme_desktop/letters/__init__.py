"""The letters of the village about one resident."""
