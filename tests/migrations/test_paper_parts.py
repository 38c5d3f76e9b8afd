"""Revision 0015 on an older file: papers come apart, and are given back byte for byte."""

import hashlib
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from dme_desktop.agenda import archive, service
from dme_desktop.agenda.model import LetterFile, PaperPart
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.letters.documents import village_letter
from dme_desktop.vault import cipher, keys, migrate, seals
from dme_desktop.vault.database import Database
from dme_desktop.vault.seals import Harm
from tests.conftest import NOW
from tests.letters.documents.examples import family_permission
from tests.migrations.files import KEY, a_file, insert

MOST_KEPT = 8_000  # bytes of a paper whose typefaces others have too
OLD = {
    **{f"surat {n}": village_letter.build([family_permission(number=f"{n}")]) for n in range(4)},
    "bukan PDF": b"%PDF 562",
    "diubah": b"%PDF 563",
    "terpotong": b"%PDF\n1 0 obj\n<<\n>>\nstream\n" + b"x" * 500,
}


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Give a file of before, whose papers are whole and sealed; one was changed by hand since."""
    path = tmp_path / "desa.db"
    rows = [row for number, pdf in OLD.items() for row in _kept(number, pdf)]
    shared = {"letter_id": "lain", "pdf": b"", "kept_by": "surat 0", "page": 2}
    a_file(path, [*rows, _letter("lain", OLD["surat 0"]), insert("letter_file", **shared)], "0014")
    with closing(cipher.connect(path, KEY)) as raw:
        raw.execute(*insert("audit_act", seq=1, at="2026", user="", act="", chain="", sealed=0))
        key, add = keys.derived(KEY, keys.SEALS), "INSERT INTO audit_seal VALUES (1, ?, ?, ?, ?)"
        left = [
            (table.name, *one)
            for table in seals.tables_in(raw)
            for one in seals._sealed(raw, key, table)
        ]
        raw.executemany(add, [(place, *one) for place, one in enumerate(left)])
        raw.execute("UPDATE letter_file SET pdf = x'00' WHERE letter_id = 'diubah'")
    return path


def _kept(number: str, pdf: bytes) -> list[tuple[str, tuple[object, ...]]]:
    return [_letter(number, pdf), insert("letter_file", letter_id=number, pdf=pdf, page=1)]


def _letter(number: str, pdf: bytes) -> tuple[str, tuple[object, ...]]:
    told: Mapping[str, object] = {
        "id": number, "number": number, "sequence": number, "seq": 1, "year": 2026, "rev": 1,
        "date": "2026-11-02", "type": "DOMICILE", "status": "BERNOMOR", "subject": "",
        "addressee": "", "signer": "", "snapshot": "{}", "answers": "{}",
        "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
    }  # fmt: skip
    return insert("letter", **told)


def test_kept_papers_are_given_back_byte_for_byte(older: Path) -> None:
    migrate.bring_up_to_date(older, KEY, FixedClock(NOW))
    db = Database(older, KEY, clock=FixedClock(NOW))
    with db.read() as session:
        for number, pdf in OLD.items():
            if number != "diubah":
                assert service.pdf_of(session, number) == pdf
        assert service.pdf_of(session, "lain") == OLD["surat 0"]
        with pytest.raises(DmeError, match="berubah"):
            service.pdf_of(session, "diubah")
        assert archive.altered(session) == ["diubah"]
    db.close()


def test_what_they_share_is_kept_once(older: Path) -> None:
    migrate.bring_up_to_date(older, KEY, FixedClock(NOW))
    db = Database(older, KEY, clock=FixedClock(NOW))
    with db.read() as session:
        kept = session.scalars(
            select(func.length(LetterFile.recipe)).where(LetterFile.letter_id.startswith("surat"))
        ).all()
        parts = session.scalars(select(PaperPart.content)).all()
    db.close()
    assert max(kept) < MOST_KEPT < min(len(OLD[f"surat {n}"]) for n in range(4))
    assert len(parts) == len(set(parts))
    assert sum(map(len, parts)) < len(OLD["surat 0"])


def test_only_what_was_changed_by_hand_stays_broken(older: Path) -> None:
    migrate.bring_up_to_date(older, KEY, FixedClock(NOW))
    db = Database(older, KEY, clock=FixedClock(NOW))
    found = db.broken_seals()
    db.close()
    assert [(one.record_id, one.harm) for one in found] == [("diubah", Harm.CHANGED)]
