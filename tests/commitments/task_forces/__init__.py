"""Tests of dme_desktop.commitments.task_forces."""
