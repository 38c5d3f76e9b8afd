"""Ceremonies: the days on which pledges are read and papers are signed."""
