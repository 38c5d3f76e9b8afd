"""Tests of dme_desktop.awards.documents."""
