"""What a desk publishes: the same figures in every form, and nothing that tells of a few."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from dme_desktop.district import publishing
from dme_desktop.district.acts import PUBLISH
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.service import asking
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from tests.acts import ACT, CLERK
from tests.district.many import VILLAGES, Row, of, payloads
from tests.pdf.golden import assert_golden, text_of

BY_AREA = Asked(2026, level=Level.KABUPATEN)


class Tables(HTMLParser):
    """Every table of a page, as rows of words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[list[list[str]]] = []
        self.loads: list[str] = []
        self._in_cell = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [name for name, _ in attrs if name in {"src", "href", "action", "data"}]
        if tag in {"script", "link", "img", "iframe", "object", "form"}:
            self.loads.append(tag)
        if tag == "table":
            self.found.append([])
        elif tag == "tr":
            self.found[-1].append([])
        elif tag in {"td", "th"}:
            self.found[-1][-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.found[-1][-1][-1] += data


@pytest.fixture
def full(desk: Database) -> Database:
    """Give the desk with packages of many villages."""
    with desk.write(ACT, CLERK) as session:
        session.add_all(one for one, _ in payloads() if one.sender.startswith("52.03"))
    return desk


def published(desk: Database, folder: Path, about: Asked = BY_AREA) -> dict[str, Path]:
    done = publishing.publish(desk, CLERK, folder, about)
    return {one.suffix: one for one in done.files}


def test_a_page_a_paper_and_a_workbook_tell_the_same(full: Database, tmp_path: Path) -> None:
    files = published(full, tmp_path)
    page = Tables(files[".html"].read_text(encoding="utf-8"))
    left = next(one for one in page.found if one[0][0] == "Negara dan jenis kelamin")
    book = load_workbook(files[".xlsx"])
    rows = [
        [str(cell) for cell in row] for row in book["Keberangkatan"].iter_rows(values_only=True)
    ]
    assert rows == left
    assert "Jumlah" in left[-1]
    text = text_of(files[".pdf"].read_bytes())
    assert " ".join(left[-1][1:]) in " ".join(text.split())
    assert book.sheetnames == [
        "Ringkasan", "L22", "L22 bagian", "Keadaan", "Keberangkatan", "Jalur", "Kiriman",
        "Penggunaan", "Kasus",
        "Kiriman rinci", "Kasus rinci", "Pelaporan",
    ]  # fmt: skip
    assert_golden("publication_of_desk", files[".pdf"].read_bytes())


def test_the_page_loads_nothing_and_says_what_is_hidden(full: Database, tmp_path: Path) -> None:
    text = published(full, tmp_path)[".html"].read_text(encoding="utf-8")
    assert Tables(text).loads == []
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import|https?:", text)
    assert "Hitungan 1 sampai 4 ditulis *" in text
    assert 'lang="id"' in text
    assert len(re.findall(r'role="img" aria-label="', text)) == 5
    again = published(full, tmp_path)[".html"].read_text(encoding="utf-8")
    assert again == text


def test_no_table_of_what_is_published_counts_a_few(full: Database, tmp_path: Path) -> None:
    book = load_workbook(published(full, tmp_path)[".xlsx"])
    hidden = 0
    for sheet in book.worksheets[1:-1]:
        heads = [str(cell.value) for cell in sheet[1]]
        counts = [at for at, head in enumerate(heads) if head not in {"Kegiatan", "Paket"}]
        for row in sheet.iter_rows(min_row=2, values_only=True):
            shown = [one for at in counts if isinstance(one := row[at], int)]
            assert not [one for one in shown if 0 < one < 5], sheet.title
            hidden += row.count("*")
    assert hidden > 20


def test_subtracting_villages_from_their_subdistrict_tells_no_hidden_count(desk: Database) -> None:
    """Who has both tables takes the villages that are shown from the sum, and looks what is left.

    Of each figure as it is published the truth lies at most two beside it.
    """
    abroad = dict(zip(VILLAGES, (3, 20, 17, 31, 2, 40, 12, 9), strict=True))
    with desk.write(ACT, CLERK) as session:
        for code, count in abroad.items():
            rows: list[Row] = [("MY", "P", "BEKERJA", "PROSEDURAL", count)]
            rows.append(("MY", "L", "PURNA", "PROSEDURAL", 33 + count % 3))
            session.add(of(code, 2026, {"stok": rows})[0])
    exact, published_ = (left_over(desk, off) for off in (0, 2))
    assert {3, 2} <= {one for some in exact if len(some) == 1 for one in some}  # what was hidden
    assert len(published_) == len(exact)
    assert all(len(some) > 1 for some in published_)


def left_over(desk: Database, off: int) -> list[range]:
    """Return what each village may count that is hidden alone in its subdistrict."""
    villages, areas = (
        asking.answered(desk, "keadaan", Asked(2026, level=level, outside=bool(off))).rows
        for level in (Level.DESA, Level.KECAMATAN)
    )
    found = []
    for area, stage, whole in areas:
        shown = [one for code, of_, one in villages if (str(code)[:8], of_) == (area, stage)]
        if whole is not None and shown.count(None) == 1:
            left, wide = int(whole) - sum(int(one or 0) for one in shown), off * len(shown)
            found.append(range(max(0, left - wide), left + wide + 1))
    return found


def test_a_publication_is_written_down_and_named_by_area_and_months(
    full: Database, tmp_path: Path
) -> None:
    first = published(full, tmp_path, Asked(2026, "52.03.07", 1, 6))
    assert first[".html"].name == "angka-52.03.07-2026-01-06.html"
    assert "Januari–Juni 2026" in first[".html"].read_text(encoding="utf-8")
    with full.read() as session:
        acts = session.scalars(select(AuditAct)).all()
        assert PUBLISH.code in {one.code for one in acts}
    (tmp_path / "berkas").touch()
    with pytest.raises(DmeError, match="Pilih folder lain"):
        publishing.publish(full, CLERK, tmp_path / "berkas", BY_AREA)


def test_a_folder_that_is_gone_is_not_made_anew(full: Database, tmp_path: Path) -> None:
    with pytest.raises(DmeError, match="Folder itu tidak ada lagi"):
        publishing.publish(full, CLERK, tmp_path / "stik" / "angka", BY_AREA)
    assert not (tmp_path / "stik").exists()
    with full.read() as session:
        assert PUBLISH.code not in {one.code for one in session.scalars(select(AuditAct))}


def test_an_empty_desk_publishes_that_there_is_nothing(desk: Database, tmp_path: Path) -> None:
    text = published(desk, tmp_path)[".html"].read_text(encoding="utf-8")
    assert "Belum ada paket yang menjawab ini." in text
