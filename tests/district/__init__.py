"""The desk over villages: what it gathers, asks, shows and hands up."""
