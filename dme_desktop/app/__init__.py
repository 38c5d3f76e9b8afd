"""The front door: starts the window and `dme`; the only package that knows every room."""
