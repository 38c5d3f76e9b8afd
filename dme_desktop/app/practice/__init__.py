"""The practice village: invented people to learn with."""
