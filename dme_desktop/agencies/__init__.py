"""Who recruits and places workers: the licensed companies (P3MI), and the people who come for them.

The village has no list of permits: it notes what BP3MI or the labour office said, and when.
"""
