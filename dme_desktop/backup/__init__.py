"""Second copies of the village's data: made, checked, listed and brought back."""
