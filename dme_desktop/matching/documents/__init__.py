"""The papers of the match."""
