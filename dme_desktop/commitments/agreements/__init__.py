"""Agreements of the village, and those others made that concern it: MoU, PKS and what follows."""
