"""The window: its frame, navigation and keys; it knows that there are rooms, and none of them."""
