"""Every numbered paper of the office: issue, void, reprint."""
