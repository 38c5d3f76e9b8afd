"""What the desk does, a module a noun; none of them commits."""
