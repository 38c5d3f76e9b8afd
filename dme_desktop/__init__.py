"""DME Desktop: the village office's book of its migrant workers."""

__version__ = "0.1.0"
