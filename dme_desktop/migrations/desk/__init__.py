"""The shapes the server of a shared desk has had, oldest first; they are no shapes of a file."""

REVISIONS = ("d0001",)
HEAD = REVISIONS[-1]
