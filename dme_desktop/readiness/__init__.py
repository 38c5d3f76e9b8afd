"""How ready the village is to be a Desa Migran Emas: indicators, answers, gaps, and the bundle.

The ministerial text is a draft still (domain dictionary, section 1); so the set of indicators is
data with a version, an office may change it, and every page says that it is a draft.
"""
