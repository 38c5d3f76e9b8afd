"""Personal data: wishes, consents, restriction, erasure, retention, failures."""
