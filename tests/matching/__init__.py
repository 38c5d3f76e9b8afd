"""The match of received lists with the register."""
