"""Who works in the office and what each may do; an office of one person has no accounts."""
