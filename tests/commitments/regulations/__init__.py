"""Tests of dme_desktop.commitments.regulations."""
