"""The settings: the office, its keys, what was done here, and whether the data are whole."""
