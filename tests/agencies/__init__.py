"""Who recruits and places: the rules, the service, and what the clerk sees."""
