"""Ratios and exponents, measured in one run; never bare seconds."""
