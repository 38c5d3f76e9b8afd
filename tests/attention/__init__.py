"""Tests of what deserves attention."""
