"""Tests of dme_desktop.commitments.ceremonies."""
