"""Who works here: the rules, the service, the check in every unit of work, and the door."""
