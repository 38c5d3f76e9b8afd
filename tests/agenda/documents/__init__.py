"""Tests of what several kinds of paper share."""
