"""The printables about keys."""
