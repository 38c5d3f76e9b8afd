"""Tests of dme_desktop.app.shell.settings."""
