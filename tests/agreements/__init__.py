"""Tests of dme_desktop.agreements."""
