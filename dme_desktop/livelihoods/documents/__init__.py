"""The papers of coming home."""
