"""The paper in the office's printer."""

import enum


class PaperSize(enum.Enum):
    """A sheet of paper, upright."""

    F4 = "F4 (215 x 330 mm)"
    A4 = "A4 (210 x 297 mm)"
