"""Awards the village gave or received, and the certificates it hands out."""
