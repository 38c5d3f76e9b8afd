"""Tests of dme_desktop.reports.documents."""
