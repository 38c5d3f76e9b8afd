"""Tests of dme_desktop.commitments.designation."""
