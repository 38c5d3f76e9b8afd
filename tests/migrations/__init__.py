"""The shapes a data file has had."""
