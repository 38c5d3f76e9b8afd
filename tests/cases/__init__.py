"""Tests of dme_desktop.cases."""
