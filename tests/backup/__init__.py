"""Tests of dme_desktop.backup."""
