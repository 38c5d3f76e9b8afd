"""Tests of dme_desktop.remittances.documents."""
