"""Tests of dme_desktop.app.documents."""
