"""The village office: its profile, officials and place in the region list."""
