"""Cut the EB Garamond of framed papers from npm's @expo-google-fonts/eb-garamond 0.4.3.

`npm pack @expo-google-fonts/eb-garamond@0.4.3`, unpack it, then `python cut.py package`; needs
fontTools. What no name and no paper of an Indonesian office needs is left out.
"""  # noqa: INP001 - a script beside the files it makes

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

HERE = Path(__file__).parent
LETTERS = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)])) + "‘’“”–—…•·′″−×ḥḤṣṢṭṬ□"
CUTS = {
    "EBGaramond-Regular": "500Medium/EBGaramond_500Medium.ttf",
    "EBGaramond-Bold": "600SemiBold/EBGaramond_600SemiBold.ttf",
    "EBGaramond-Italic": "500Medium_Italic/EBGaramond_500Medium_Italic.ttf",
}


def cut(package: Path) -> None:
    """Write the three faces beside this file, and their licence."""
    for name, source in CUTS.items():
        font = TTFont(package / source, recalcTimestamp=False)
        options = subset.Options(layout_features=[], hinting=False)
        cutter = subset.Subsetter(options)
        cutter.populate(text=LETTERS)
        cutter.subset(font)
        font.save(HERE / f"{name}.ttf")
    licence = (package / "LICENSE_FONT").read_text(encoding="utf-8")
    (HERE / "EBGaramond-OFL.txt").write_text(licence, encoding="utf-8")


if __name__ == "__main__":
    cut(Path(sys.argv[1]))
