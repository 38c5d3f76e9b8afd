"""Tests of dme_desktop.pdf."""
