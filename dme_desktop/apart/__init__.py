"""Files from elsewhere are read in a process of its own, which may hang, burst or die of them."""
