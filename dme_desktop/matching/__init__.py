"""The match: lists of workers that the office received, held against its own register."""
