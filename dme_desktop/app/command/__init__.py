"""The command line `dme`."""
