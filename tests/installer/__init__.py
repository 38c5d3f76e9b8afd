"""The installer's own pieces, as far as they can be tried without a Windows."""
