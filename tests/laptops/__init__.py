"""Laptops of one office."""
