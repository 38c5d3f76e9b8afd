"""Tests of dme_desktop.vault."""
