"""Workbooks that come into the office: read with suspicion, shown before anything is kept."""
