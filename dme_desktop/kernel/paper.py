"""The paper in the office's printer."""

import enum


class PaperSize(enum.Enum):
    """A sheet of paper, upright."""

    F4 = "F4 (215 x 330 mm)"
    A4 = "A4 (210 x 297 mm)"


IN_WORKBOOKS = {PaperSize.F4: 14, PaperSize.A4: 9}  # their numbers; Folio is 216 x 330 mm
