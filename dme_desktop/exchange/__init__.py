"""Workbooks that come into the office."""
