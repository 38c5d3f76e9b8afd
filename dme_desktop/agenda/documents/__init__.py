"""The printables that several kinds of paper share."""
