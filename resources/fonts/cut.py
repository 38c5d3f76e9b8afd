"""Cut the EB Garamond of framed papers from npm's @expo-google-fonts/eb-garamond 0.4.3.

`npm pack @expo-google-fonts/eb-garamond@0.4.3`, unpack it, then `python cut.py package`; needs
fontTools and uharfbuzz. What no name and no paper of an Indonesian office needs is left out. Small
capitals become faces of their own, and how far letters are moved together stands in kern.json:
ReportLab knows neither.
"""  # noqa: INP001 - a script beside the files it makes

import json
import sys
from pathlib import Path

import uharfbuzz  # type: ignore[import-not-found]
from fontTools import subset  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

HERE = Path(__file__).parent
LETTERS = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)])) + "‘’“”–—…•·′″−×ḥḤṣṢṭṬ□"
KERNED = "".join(map(chr, range(0x21, 0x7F))) + "’”–·"  # no space: words are measured apart
CUTS = {  # face: (source, whether its small letters are small capitals)
    "EBGaramond-Regular": ("500Medium/EBGaramond_500Medium.ttf", False),
    "EBGaramond-Bold": ("600SemiBold/EBGaramond_600SemiBold.ttf", False),
    "EBGaramond-Italic": ("500Medium_Italic/EBGaramond_500Medium_Italic.ttf", False),
    "EBGaramond-Caps": ("500Medium/EBGaramond_500Medium.ttf", True),
    "EBGaramond-CapsBold": ("600SemiBold/EBGaramond_600SemiBold.ttf", True),
}


def cut(package: Path) -> None:
    """Write the faces beside this file, their kerning and their licence."""
    moved = {}
    for name, (source, small) in CUTS.items():
        font = TTFont(package / source, recalcTimestamp=False)
        if small:
            _small_capitals(font)
            for record in font["name"].names:  # a name of its own, so that it hides no other
                if record.nameID in {1, 4, 6}:
                    record.string = name
        options = subset.Options(layout_features=["kern"], hinting=False)
        cutter = subset.Subsetter(options)
        cutter.populate(text=LETTERS)
        cutter.subset(font)
        file = HERE / f"{name}.ttf"
        font.save(file)
        moved[name] = _kerning(file)
        del font["GPOS"]
        font.save(file)
    told = json.dumps(moved, ensure_ascii=False, separators=(",", ":"))
    (HERE / "kern.json").write_text(told + "\n", encoding="utf-8")
    licence = (package / "LICENSE_FONT").read_text(encoding="utf-8")
    (HERE / "EBGaramond-OFL.txt").write_text(licence, encoding="utf-8")


def _small_capitals(font: TTFont) -> None:
    """Let the small letters show the small capitals of the feature smcp."""
    table = font["GSUB"].table
    found = {
        index
        for one in table.FeatureList.FeatureRecord
        if one.FeatureTag == "smcp"
        for index in one.Feature.LookupListIndex
    }
    swap: dict[str, str] = {}
    for index in sorted(found):
        for part in table.LookupList.Lookup[index].SubTable:
            swap.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    for cmap in font["cmap"].tables:
        cmap.cmap = {code: swap.get(name, name) for code, name in cmap.cmap.items()}


def _kerning(file: Path) -> dict[str, int]:
    """Return by how many thousandths the second letter of each pair is moved."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
    font = uharfbuzz.Font(face)
    whole = 1000 / face.upem

    def wide(text: str) -> int:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {"kern": True, "liga": False, "clig": False, "calt": False})
        return sum(place.x_advance for place in buffer.glyph_positions)

    alone = {one: wide(one) for one in KERNED}
    moves = {a + b: wide(a + b) - alone[a] - alone[b] for a in KERNED for b in KERNED}
    return {pair: round(move * whole) for pair, move in moves.items() if round(move * whole)}


if __name__ == "__main__":
    cut(Path(sys.argv[1]))
