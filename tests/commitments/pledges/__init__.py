"""Tests of dme_desktop.commitments.pledges."""
