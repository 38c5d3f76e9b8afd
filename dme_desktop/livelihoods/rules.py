"""What coming home allows and asks: days that count, what prevents keeping; no database."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityKind,
    Business,
    Capital,
    GroupMember,
    GroupRole,
    Helper,
    Home,
    Licence,
    Need,
    Progress,
    Returnee,
    Support,
    SupportStatus,
    Visit,
)
from dme_desktop.people.rules import ADULT, age_on
from dme_desktop.workers.model import Stage
from dme_desktop.workers.rules import PLAN_DAYS, REINTEGRATION_DAYS

GONE_AGAIN = frozenset({Stage.BEKERJA, Stage.CUTI, Stage.MENINGGAL})
"""Where a newer journey stands when somebody who came home left again."""

LICENCE_DAYS = 60  # before its end in which a licence is told of
QUIET_DAYS = 180  # after which a business that nobody looked at is told of
MOST_CAPITAL, MOST_LICENCES, MOST_MEMBERS, MOST_WORKERS = 20, 20, 200, 10_000
MOST_CHILDREN = 5_000
NOT_YET = "Tanggal ini belum tiba."
NO_OWNER = "Pilih pemiliknya, atau kelompok yang menjalankannya."
TWO_OWNERS = "Pilih pemilik atau kelompok, jangan keduanya."
NO_MEMBERS = "Kelompok ini belum punya anggota. Catat anggotanya dulu."
LAST_MEMBER = "Kelompok ini punya usaha, jadi paling sedikit satu anggota harus tetap ada."
LEFT_AGAIN = "Ia sudah berangkat lagi sesudah kepulangan ini. Profil ini tinggal riwayat."
CHILD = (
    f"{{name}} belum {ADULT} tahun. Anak tidak dicatat dengan nama: catat walinya, dan isi "
    "banyaknya anak pada kegiatannya."
)
OPEN_STATUS = frozenset({SupportStatus.DITAWARKAN, SupportStatus.BERJALAN})


def profile_due(returned_on: PartialDate) -> dt.date:
    """Return until when the profile of a return is to be written: thirty days after it.

    Of a month or a year alone its last day counts, so that nothing is called late too early.
    """
    return returned_on.last_day() + dt.timedelta(days=PLAN_DAYS)


def reintegration_until(returned_on: PartialDate) -> dt.date:
    """Return until when somebody is accompanied: one year (Permen P2MI 33/2025 art. 16)."""
    return returned_on.last_day() + dt.timedelta(days=REINTEGRATION_DAYS)


def home(
    returned_on: PartialDate | None,
    today: dt.date,
    *,
    has_profile: bool,
    is_settled: bool,
    left_again: bool,
) -> Home:
    """Return where somebody who came home stands; of a return without a day nothing is due."""
    if left_again:
        return Home.BERANGKAT_LAGI
    if is_settled:
        return Home.TUNTAS
    if returned_on is None or reintegration_until(returned_on) < today:
        return Home.LEWAT
    return Home.REINTEGRASI if has_profile else Home.PERLU_PROFIL


def returnee_problems(
    one: Returnee, returned_on: PartialDate | None, today: dt.date
) -> dict[str, str]:
    """Return what prevents a profile from being kept: {field: sentence}."""
    if one.asked_on and one.asked_on > today:
        return {"asked_on": NOT_YET}
    if one.asked_on and returned_on and one.asked_on < returned_on.first_day():
        return {"asked_on": f"Ia pulang {returned_on}; ditanya tidak mungkin sebelum itu."}
    return {}


def visit_problems(one: Visit, returned_on: PartialDate | None, today: dt.date) -> dict[str, str]:
    """Return what prevents a visit from being kept: {field: sentence}."""
    found = {}
    if one.on and one.on > today:
        found["on"] = NOT_YET
    elif one.on and returned_on and one.on < returned_on.first_day():
        found["on"] = f"Ia pulang {returned_on}; kunjungan tidak mungkin sebelum itu."
    if one.on and one.next_on and one.next_on <= one.on:
        found["next_on"] = "Kunjungan berikut harus sesudah kunjungan ini."
    return found


WITHDRAWN = (
    "Persetujuan pencatatan usaha ini ditarik, sehingga dibekukan. Catat persetujuan baru dulu."
)


def business_problems(
    one: Business, capital: Sequence[Capital], licences: Sequence[Licence], today: dt.date
) -> dict[str, str]:
    """Return what prevents a business from being kept: {field: sentence}."""
    found = {}
    if one.owner_id and one.group_id:
        found["group_id"] = TWO_OWNERS
    elif not one.owner_id and not one.group_id:
        found["owner"] = NO_OWNER
    if one.started_on and one.started_on.first_day() > today:
        found["started_on"] = NOT_YET
    if one.workers is not None and not 1 <= one.workers <= MOST_WORKERS:
        found["workers"] = f"Pekerja 1 sampai {MOST_WORKERS}, termasuk pemiliknya."
    if one.agreed_on and one.agreed_on > today:
        found["agreed_on"] = NOT_YET
    elif bool(one.agreed_on) != bool(one.agreed_by):
        found["agreed_on" if one.agreed_by else "agreed_by"] = (
            "Isi siapa yang setuju dan tanggalnya, atau kosongkan keduanya."
        )
    return found | _row_problems(capital, licences)


def _row_problems(capital: Sequence[Capital], licences: Sequence[Licence]) -> dict[str, str]:
    found = {}
    if len(capital) > MOST_CAPITAL:
        found["capital"] = f"Paling banyak {MOST_CAPITAL} baris modal."
    elif any(one.source is None or not one.amount_idr or one.amount_idr < 0 for one in capital):
        found["capital"] = "Setiap baris modal perlu sumber dan jumlah lebih dari nol."
    if len(licences) > MOST_LICENCES:
        found["licences"] = f"Paling banyak {MOST_LICENCES} izin."
    elif any(one.kind is None or not one.number for one in licences):
        found["licences"] = "Setiap izin perlu jenis dan nomornya."
    return found


def progress_problems(one: Progress, business: Business, today: dt.date) -> dict[str, str]:
    """Return what prevents a line of progress from being kept: {field: sentence}."""
    found = {}
    if one.on and one.on > today:
        found["on"] = NOT_YET
    elif one.on and business.started_on and one.on < business.started_on.first_day():
        found["on"] = f"Usaha ini mulai {business.started_on}."
    if one.turnover_idr is not None and one.turnover_idr < 0:
        found["turnover_idr"] = "Omzet tidak boleh negatif."
    if one.workers is not None and not 0 <= one.workers <= MOST_WORKERS:
        found["workers"] = f"Pekerja 0 sampai {MOST_WORKERS}."
    return found


def group_problems(members: Sequence[GroupMember], *, owns: bool) -> dict[str, str]:
    """Return what prevents a group from being kept with these members: {field: sentence}."""
    people = [one.person_id for one in members]
    if owns and not people:
        return {"members": LAST_MEMBER}
    if len(people) > MOST_MEMBERS:
        return {"members": f"Paling banyak {MOST_MEMBERS} anggota."}
    if len(set(people)) < len(people):
        return {"members": "Ada anggota yang tertulis dua kali."}
    heads = sum(one.role is GroupRole.KETUA for one in members)
    return {"members": "Ketua kelompok hanya satu."} if heads > 1 else {}


def activity_problems(one: Activity) -> dict[str, str]:
    """Return what prevents an activity from being kept: {field: sentence}."""
    found = {}
    if one.on and one.to and one.to < one.on:
        found["to"] = "Selesai sebelum mulai. Periksa kedua tanggalnya."
    if one.cost_idr is not None and one.cost_idr < 0:
        found["cost_idr"] = "Biaya tidak boleh negatif."
    if one.children is not None and not 0 <= one.children <= MOST_CHILDREN:
        found["children"] = f"Banyaknya anak 0 sampai {MOST_CHILDREN}."
    elif one.children and one.kind not in WITH_CHILDREN:
        found["children"] = "Anak hanya dihitung pada bina anak dan pertemuan keluarga."
    return found


WITH_CHILDREN = frozenset({ActivityKind.BINA_ANAK, ActivityKind.PERTEMUAN_KELUARGA})


def last_day(one: Activity) -> dt.date:
    """Return the last day of an activity."""
    return one.to or one.on


def is_child(born: PartialDate | None, day: dt.date) -> bool:
    """Say whether somebody is a child on a day; of an unknown birthday nothing is said."""
    return born is not None and age_on(born, day) < ADULT


def support_problems(one: Support, today: dt.date) -> dict[str, str]:
    """Return what prevents an offer from being kept: {field: sentence}."""
    found = {}
    if bool(one.person_id) == bool(one.business_id):
        found["need"] = "Dukungan adalah untuk seorang purna PMI, atau untuk satu usaha."
    if one.offered_on and one.offered_on > today:
        found["offered_on"] = NOT_YET
    if one.amount_idr is not None and one.amount_idr <= 0:
        found["amount_idr"] = "Jumlahnya harus lebih dari nol, atau kosong."
    if one.helper is Helper.KERJA_SAMA and not one.agreement_id and not one.helper_name:
        found["helper_name"] = "Tulis mitranya, atau pilih kerja samanya."
    return found | _end_problems(one, today)


def _end_problems(one: Support, today: dt.date) -> dict[str, str]:
    if one.status in OPEN_STATUS:
        return (
            {"closed_on": "Masih terbuka; kosongkan tanggal selesainya."} if one.closed_on else {}
        )
    found = {}
    if one.closed_on is None:
        found["closed_on"] = "Isi tanggal selesai atau tidak jadinya."
    elif one.closed_on > today:
        found["closed_on"] = NOT_YET
    elif one.offered_on and one.closed_on < one.offered_on:
        found["closed_on"] = "Selesai sebelum ditawarkan. Periksa tanggalnya."
    if not one.result:
        found["result"] = "Tulis hasilnya, atau mengapa tidak jadi."
    return found


def needs_in(names: str | None) -> list[Need]:
    """Return the needs that a profile or a business names."""
    return [Need[name] for name in (names or "").split()]


def open_needs(names: str | None, offers: Mapping[Need, Collection[SupportStatus]]) -> list[Need]:
    """Return the needs for which nothing was offered that still stands or was done."""
    return [
        need
        for need in needs_in(names)
        if all(status is SupportStatus.DITOLAK for status in offers.get(need, ()))
    ]
