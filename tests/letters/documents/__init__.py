"""Tests of dme_desktop.letters.documents."""
