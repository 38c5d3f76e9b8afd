"""Tests of dme_desktop.app.today.screen."""
