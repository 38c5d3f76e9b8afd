"""Tests of dme_desktop.commitments.awards."""
