"""Tests of dme_desktop.commitments.agreements."""
