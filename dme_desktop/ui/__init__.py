"""The Qt toolkit every screen is made of. Knows fields and the vault, knows no room."""
