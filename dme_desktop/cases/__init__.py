"""Protection: what residents complain of, from the first call to the answer, behind a key.

Whose case it is stands outside by a number and initials only. What was told, asked for, done and
answered lies sealed with a key of the case's own, and who reads it says why (domain dictionary, 6,
9 and 10; UU PDP 27/2022).
"""
