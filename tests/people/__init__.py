"""Tests of dme_desktop.people."""
