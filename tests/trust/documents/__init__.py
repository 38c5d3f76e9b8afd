"""Tests of the printables about keys."""
