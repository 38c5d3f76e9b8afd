"""The designation as Desa Migran Emas, which others decide."""
