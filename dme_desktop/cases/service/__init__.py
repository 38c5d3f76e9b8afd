"""What the office does with cases, by noun: the file, its evidence, referrals, lists, figures."""
