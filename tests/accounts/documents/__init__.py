"""The papers of who works here."""
