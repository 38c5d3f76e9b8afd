"""The pages before the rooms: first start, the passphrase, a restore, and what to do when lost."""
