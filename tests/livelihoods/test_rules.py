"""What coming home allows and asks: days, owners, members, offers."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityKind,
    Funder,
    GroupMember,
    GroupRole,
    Helper,
    Home,
    Need,
    Support,
    SupportStatus,
)
from tests.livelihoods.examples import CAPITAL, TODAY, a_business, members

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2026, 11, 24))
KNOWN = DAYS.map(
    lambda day: (day, [PartialDate.of(day), PartialDate(day.year, day.month),
                       PartialDate(day.year)])
)  # fmt: skip


@given(KNOWN)
def test_what_is_known_less_exactly_is_never_due_earlier(
    known: tuple[dt.date, list[PartialDate]],
) -> None:
    day, told = known
    due = [rules.profile_due(one) for one in told]
    assert due == sorted(due)
    assert due[0] == day + dt.timedelta(days=30)
    assert all(rules.reintegration_until(one) > rules.profile_due(one) for one in told)


@pytest.mark.parametrize(
    ("has_profile", "is_settled", "left_again", "returned", "stands"),
    [
        (False, False, False, PartialDate(2026, 9, 1), Home.PERLU_PROFIL),
        (True, False, False, PartialDate(2026, 9, 1), Home.REINTEGRASI),
        (True, True, False, PartialDate(2026, 9, 1), Home.TUNTAS),
        (True, True, True, PartialDate(2026, 9, 1), Home.BERANGKAT_LAGI),
        (False, False, False, PartialDate(2025, 11, 24), Home.PERLU_PROFIL),
        (False, False, False, PartialDate(2025, 11, 23), Home.LEWAT),
        (False, False, False, PartialDate(2025, 11), Home.PERLU_PROFIL),
        (False, False, False, None, Home.LEWAT),
    ],
)
def test_where_somebody_stands_follows_from_days_and_profile(
    has_profile: bool,  # noqa: FBT001
    is_settled: bool,  # noqa: FBT001
    left_again: bool,  # noqa: FBT001
    returned: PartialDate | None,
    stands: Home,
) -> None:
    assert stands is rules.home(
        returned, TODAY, has_profile=has_profile, is_settled=is_settled, left_again=left_again
    )


def test_a_business_has_one_owner_and_whole_rows() -> None:
    def found(**different: object) -> dict[str, str]:
        return rules.business_problems(a_business(**different), CAPITAL, [], TODAY)

    assert found() == {"owner": rules.NO_OWNER}
    assert found(owner_id="a", group_id="b") == {"group_id": rules.TWO_OWNERS}
    assert found(owner_id="a") == {}
    assert set(found(owner_id="a", agreed_on=None)) == {"agreed_on"}
    assert set(found(owner_id="a", started_on=PartialDate(2027))) == {"started_on"}
    assert set(found(owner_id="a", workers=0)) == {"workers"}


def test_a_group_that_runs_something_keeps_a_member_and_one_head() -> None:
    assert rules.group_problems([], owns=False) == {}
    assert rules.group_problems([], owns=True) == {"members": rules.LAST_MEMBER}
    assert "dua kali" in rules.group_problems(members(["a", "a"]), owns=False)["members"]
    heads = [GroupMember(group_id="", person_id=one, role=GroupRole.KETUA) for one in ("a", "b")]
    assert "hanya satu" in rules.group_problems(heads, owns=False)["members"]


def test_children_are_counted_only_where_families_come() -> None:
    def an_activity(kind: ActivityKind, children: int | None) -> Activity:
        return Activity(
            kind=kind, title="Kegiatan", on=TODAY, place="Balai", organiser="Desa",
            funder=Funder.APBDES, children=children,
        )  # fmt: skip

    assert rules.activity_problems(an_activity(ActivityKind.BINA_ANAK, 12)) == {}
    assert "children" in rules.activity_problems(an_activity(ActivityKind.RAPAT_SATGAS, 12))


def test_an_offer_is_for_somebody_or_for_a_business_and_ends_with_a_result() -> None:
    def an_offer(**different: object) -> Support:
        usual: dict[str, object] = {
            "person_id": "a", "need": Need.MODAL, "helper": Helper.KUR, "offered_on": TODAY,
        }  # fmt: skip
        return Support(**usual | different)  # type: ignore[arg-type]

    def found(**different: object) -> set[str]:
        return set(rules.support_problems(an_offer(**different), TODAY))

    assert found() == set()
    assert found(business_id="b") == {"need"}
    assert found(person_id=None) == {"need"}
    assert found(status=SupportStatus.SELESAI) == {"closed_on", "result"}
    assert found(closed_on=TODAY) == {"closed_on"}
    assert found(helper=Helper.KERJA_SAMA) == {"helper_name"}


def test_a_need_is_open_until_something_was_offered_that_still_stands() -> None:
    names = "MODAL PASAR"
    offers = {Need.MODAL: [SupportStatus.DITOLAK], Need.PASAR: [SupportStatus.BERJALAN]}
    assert rules.open_needs(names, offers) == [Need.MODAL]
    assert rules.open_needs(None, {}) == []
