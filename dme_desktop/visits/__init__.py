"""The way of the papers: each candidate's next office, who goes there together, what came of it."""
