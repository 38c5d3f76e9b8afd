"""Perlu Perhatian: what of the ledger deserves a question, without accusing anyone.

The village reports nobody (domain dictionary, section 5): a flag advises, and at most an office is
asked for help. Flags are seen by few, stand on no resident's paper, and leave the office as counts.
"""
