"""Tests of keys, lists and genuine papers."""
