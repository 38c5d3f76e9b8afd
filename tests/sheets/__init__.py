"""Tests of what lists say."""
