"""Tests of dme_desktop.app.practice.registry."""
