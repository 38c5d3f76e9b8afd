"""Packages: the file, what is counted, what is sent and what comes back."""
