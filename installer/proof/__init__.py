"""What the installer is put through: each function is one step, and says what it saw."""
