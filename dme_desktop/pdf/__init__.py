"""The toolkit every printed page is made of: ink, type, blocks, pages. Knows no capability.

A document is a story, a list of blocks that know their height and how to draw themselves.
`document.Document` sets stories on F4 or A4 pages; the other modules are the blocks.
"""
