"""The page of a person: everything the rooms know about one, and everything that can be done."""
