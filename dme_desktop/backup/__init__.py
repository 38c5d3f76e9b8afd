"""Second copies of the village data, made, verified and restored."""
