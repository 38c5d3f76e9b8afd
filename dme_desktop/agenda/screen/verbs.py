"""What the section of papers can be asked to open, and what its drafts are kept under."""

PERMISSION, OTHER, BLANK, WORDING = "izin", "surat", "kosong", "bunyi"


HANDING, REPLACING, NUMBERS, OUTSIDE, KIND = "serah", "ganti", "nomor", "luar", "jenis"


GENUINE = "periksa"


MANY = "massal"


DRAFTS = "letters."  # and the verb: what the drafts of a kind of letter are kept under
