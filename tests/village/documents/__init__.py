"""Tests of dme_desktop.village.documents."""
