"""Tests of DME Desktop; folders mirror the package."""
