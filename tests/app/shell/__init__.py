"""Tests of dme_desktop.app.shell.window."""
