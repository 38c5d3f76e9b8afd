"""Every numbered paper of the office: its number, its issue, what became of it."""
