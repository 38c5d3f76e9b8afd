"""Tests of dme_desktop.attachments."""
