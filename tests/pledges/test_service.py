"""Pledges: editable while a draft, unchanged once signed, one crime never taken for the other."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.kernel.errors import Invalid
from dme_desktop.pledges import papers, rules, service
from dme_desktop.pledges.model import Pledge, PledgeKind, SignatoryRole
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.examples import VILLAGE

HEAD = {"name": "Kepala Desa Contoh", "position": "Kepala Desa", "role": SignatoryRole.PEMBACA}


def values(kind: PledgeKind = PledgeKind.IKRAR_DME, **different: Any) -> dict[str, Any]:
    template = rules.TEMPLATES[kind]
    return {
        "kind": kind,
        "title": template.title,
        "opening": template.opening,
        "closing": template.closing,
        "read_on": dt.date(2025, 9, 11),
        "place": "Mataram",
    } | different


def recorded(db: Database, points: tuple[str, ...] = ("Satu.", "Dua.", "Tiga.")) -> Pledge:
    with db.write("Catat ikrar") as session:
        return service.record(session, values(), points, [HEAD])


def test_points_and_signatories_keep_their_order(db: Database) -> None:
    pledge = recorded(db)
    with db.read() as session:
        whole = service.whole(session, pledge.id)
    assert whole.points == ("Satu.", "Dua.", "Tiga.")
    assert [one.name for one in whole.signatories] == ["Kepala Desa Contoh"]


def test_a_draft_is_changed_point_by_point(db: Database) -> None:
    pledge = recorded(db)
    with db.write("Ubah ikrar") as session:
        service.change(session, pledge.id, values(), ["Tiga.", "Empat."], [HEAD])
    with db.read() as session:
        assert service.whole(session, pledge.id).points == ("Tiga.", "Empat.")


def test_what_was_signed_is_not_rewritten(db: Database) -> None:
    pledge = recorded(db)
    with db.write("Tandai ditandatangani") as session:
        service.sign(session, pledge.id)
    with pytest.raises(Invalid, match="sudah ditandatangani"), db.write("Ubah ikrar") as session:
        service.change(session, pledge.id, values(), ["Lain."], [HEAD])


@pytest.mark.parametrize(
    ("points", "signatories", "field"),
    [
        ([], [HEAD], "points"),
        (["  "], [HEAD], "points"),
        (["x" * 301], [HEAD], "points"),
        (["Satu."], [], "signatories"),
        (["Satu."], [HEAD] * 61, "signatories"),
        (["Satu."], [HEAD | {"name": ""}], "signatories"),
    ],
)
def test_an_incomplete_pledge_is_explained(
    db: Database, points: list[str], signatories: list[dict[str, Any]], field: str
) -> None:
    with pytest.raises(Invalid) as refused, db.write("Catat ikrar") as session:
        service.record(session, values(), points, signatories)
    assert set(refused.value.problems) == {field}


@pytest.mark.parametrize(
    ("kind", "title", "doubted"),
    [
        (PledgeKind.ANTI_TPPO, "Deklarasi Anti TPPU", True),
        (PledgeKind.ANTI_TPPU, "Deklarasi anti perdagangan orang", True),
        (PledgeKind.ANTI_TPPO, "Deklarasi Anti TPPO", False),
        (PledgeKind.IKRAR_DME, "Ikrar", False),
    ],
)
def test_a_title_of_the_other_crime_is_doubted_and_never_changed(
    kind: PledgeKind,
    title: str,
    doubted: bool,  # noqa: FBT001
) -> None:
    assert (rules.title_doubt(kind, title) is not None) is doubted


@pytest.mark.parametrize("kind", PledgeKind)
def test_every_kind_starts_with_points_of_our_own_marked_as_template(
    db: Database, kind: PledgeKind
) -> None:
    with db.write("Catat ikrar") as session:
        template = rules.TEMPLATES[kind]
        pledge = service.record(session, values(kind), template.points, [HEAD])
    assert pledge.from_template


def test_the_sheet_is_drawn(db: Database) -> None:
    with db.write("Mulai") as session:
        village.found(session, VILLAGE)
    pledge = recorded(db)
    with db.read() as session:
        assert papers.sheet(session, pledge.id).preview().startswith(b"%PDF-1")
