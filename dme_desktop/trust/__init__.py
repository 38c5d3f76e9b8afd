"""Whose papers are genuine: keys, lists of void papers, and what goes by stick."""
