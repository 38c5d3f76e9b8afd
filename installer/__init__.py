"""The Windows installer: how it is built on Linux and proven under Wine."""
