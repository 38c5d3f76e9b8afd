"""The desk of a subdistrict, a regency or a province: gathers packages, compares, hands up sums."""
