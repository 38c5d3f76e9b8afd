"""Pledges and declarations of the village."""
