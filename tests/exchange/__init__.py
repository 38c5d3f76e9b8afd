"""Tests of dme_desktop.exchange."""
