"""What lists from elsewhere say: cells, columns, lines, and what bringing in a line would do.

A toolkit: it knows fields and no room. A room says with it what a workbook may bring (`target.py`),
the exchange reads workbooks and runs that.
"""
