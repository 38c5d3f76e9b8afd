"""Scans and photos kept beside a record of any room."""
