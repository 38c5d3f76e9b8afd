"""The encrypted file, the unit of work and its change events, keys, audit chain and undo."""
