"""The start page: what waits for a person, and the numbers of the village."""
