"""Where questions are asked: the one in memory that a desk uses, and those it loads into."""
