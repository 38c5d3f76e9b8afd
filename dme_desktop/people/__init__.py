"""Residents: people, their families and photos."""
