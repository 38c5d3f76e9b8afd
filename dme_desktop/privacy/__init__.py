"""Data pribadi: what the law on personal data asks of the office, as things to do (UU 27/2022)."""
