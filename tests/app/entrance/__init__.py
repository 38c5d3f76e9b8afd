"""Tests of dme_desktop.app.entrance."""
