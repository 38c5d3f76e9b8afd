"""Who is named on a form is written as papers write names, wherever the clerk was in a hurry."""

from dme_desktop.cases.screen import desk
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.records import Base, fields_of
from dme_desktop.letters.kinds import KINDS
from dme_desktop.livelihoods.screen import groups

NAMED = ("Nama ", "Dipimpin oleh", "Kepala dusun", "Pendamping", "Wali yang", "Perekrut yang",
         "P3MI yang", "Camat yang")  # fmt: skip
THINGS = ("angkatan", "lampiran", "acara", "program", "penghargaan", "laptop", "kegiatan", "daftar",
          "lain", "desa/kelurahan", "usaha", "laporan", "dusun")  # fmt: skip


def fields() -> list[Field]:
    """Return every field a form may ask for: of records, of letters, and of closed cases."""
    kept: list[type[Base]] = [each.class_ for each in Base.registry.mappers]
    of_records = [one for each in kept for one in fields_of(each)]
    of_letters = [one for kind in KINDS.values() for one in kind.asks]
    of_cases = [*desk.REPORTER, *desk.SUBJECT, desk.AGENCY, desk.RECRUITER]
    return [*of_records, *of_letters, *of_cases, groups.MEMBER]


def test_a_field_for_the_name_of_somebody_offers_capitals() -> None:
    asked = [one for one in fields() if one.label.startswith(NAMED)]
    people = [one for one in asked if not one.label.split(",")[0].endswith(THINGS)]
    assert len(people) > 20
    assert not [one.label for one in people if one.kind is not kinds.NAME]
