"""The printed papers of who works here."""
