"""Tests of dme_desktop.app.command."""
