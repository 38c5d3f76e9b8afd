"""The questions of a desk on every engine; run by `dev.py engines` in an environment of its own."""
