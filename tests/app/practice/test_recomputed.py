"""Reports recomputed from the file of a practice village by SQL that knows nothing of ours."""

# ruff: noqa: S608 - every part of a statement stands in this file

import datetime as dt
import re
from collections import Counter
from contextlib import closing
from typing import Any

import pytest

from dme_desktop.agenda.model import INNER
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import worker_state
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from tests.acts import CLERK

# The day a date known by its year or month alone may mean at the latest.
LAST_DAY = (
    "CASE length({0}) WHEN 4 THEN {0} || '-12-31' "
    "WHEN 7 THEN date({0} || '-01', '+1 month', '-1 day') ELSE {0} END"
)
LATEST = (
    "FROM person p JOIN journey j ON j.person_id = p.id AND j.deleted_at IS NULL AND NOT EXISTS "
    "(SELECT 1 FROM journey k WHERE k.person_id = p.id AND k.deleted_at IS NULL AND k.seq > j.seq) "
    "WHERE p.deleted_at IS NULL "
)
AWAY = "j.stage IN ('BEKERJA', 'CUTI')"
SINCE = "CAST(julianday(:today) - julianday({}) AS INTEGER)"
ASKED = (
    f"SELECT p.full_name, CASE "
    f"WHEN {AWAY} AND j.lost_since IS NOT NULL THEN 'Hilang kontak sejak ' || "
    f"strftime('%d-%m-%Y', j.lost_since) "
    f"WHEN {AWAY} AND {SINCE.format('j.last_contact_on')} > 180 "
    f"THEN 'Hilang kontak ' || {SINCE.format('j.last_contact_on')} || ' hari' "
    f"WHEN j.stage = 'CUTI' AND j.leave_until < :today "
    f"THEN 'Cuti sudah habis; kembali bekerja atau purna?' "
    f"WHEN {AWAY} AND j.contract_end < :today THEN 'Kontrak habis; tanyakan statusnya' "
    f"WHEN {AWAY} AND j.contract_end <= date(:today, '+90 days') "
    f"THEN 'Kontrak ' || -{SINCE.format('j.contract_end')} || ' hari lagi' "
    f"WHEN {AWAY} AND j.last_contact_on IS NULL "
    f"AND {LAST_DAY.format('j.departed_on')} < date(:today, '-180 days') "
    f"THEN 'Belum ada kabar sejak berangkat' "
    f"WHEN j.stage = 'PURNA' AND j.return_plan IS NULL "
    f"AND {LAST_DAY.format('j.returned_on')} >= date(:today, '-365 days') "
    f"THEN 'Tanyakan rencana setelah pulang' "
    f"WHEN {AWAY} AND {SINCE.format('j.verified_on')} > 180 "
    f"THEN 'Belum dimutakhirkan ' || {SINCE.format('j.verified_on')} || ' hari' END AS told "
    f"{LATEST} AND told IS NOT NULL"
)
STATES = (
    "CASE WHEN j.stage IN ('CPMI', 'SIAP') THEN 'CPMI' "
    "WHEN j.stage IN ('BEKERJA', 'CUTI') AND (j.lost_since IS NOT NULL "
    "OR julianday(:today) - julianday(j.last_contact_on) > 180) THEN 'Hilang kontak' "
    "WHEN j.stage = 'BEKERJA' THEN 'Bekerja' WHEN j.stage = 'CUTI' THEN 'Cuti' "
    "WHEN j.stage = 'PURNA' THEN 'Purna' WHEN j.stage = 'MENINGGAL' THEN 'Meninggal' END"
)
STANDING = (
    f"SELECT p.hamlet, {STATES} AS state, p.gender, count(*) {LATEST} "
    "AND state IS NOT NULL GROUP BY 1, 2, 3"
)
LETTERS = (
    "SELECT sequence, type, sum(status NOT IN ('DIPESAN', 'BATAL')), min(seq), max(seq) "
    "FROM letter WHERE deleted_at IS NULL AND sequence <> :inner "
    "AND date LIKE strftime('%Y', :today) || '%' GROUP BY 1, 2"
)
COMPLAINTS = (
    "SELECT g.name, (SELECT count(*) FROM case_file c WHERE c.deleted_at IS NULL "
    "AND c.agency_id = g.id) FROM agency g WHERE g.deleted_at IS NULL"
)
VALID = (
    "FROM agreement a WHERE a.deleted_at IS NULL AND a.status = 'DITANDATANGANI' "
    "AND coalesce(a.start_on, a.signed_on) <= :today "
    "AND (a.end_on IS NULL OR a.end_on >= :today OR a.auto_renew)"
)
IN_FORCE = (
    "SELECT a.title, coalesce(CASE WHEN a.end_on >= :today THEN "
    "CAST(julianday(a.end_on) - julianday(:today) AS INTEGER) END, '–'), "
    "(SELECT count(*) FROM agreement_action t WHERE t.agreement_id = a.id "
    f"AND t.done_on IS NULL AND t.due_on < :today) {VALID}"
)
STEPS = " UNION ALL ".join(
    f"SELECT '{title}', strftime('%d-%m-%Y', {day}) FROM designation "
    f"WHERE deleted_at IS NULL AND {day} IS NOT NULL"
    for day, title in (
        ("proposed_on", "Diusulkan sebagai Desa Migran Emas"),
        ("assessed_on", "Asesmen Desa Migran Emas"),
        ("rejected_on", "Usulan Desa Migran Emas ditolak"),
        ("sk_date", "Ditetapkan sebagai Desa Migran Emas"),
        ("plaque_on", "Plakat Desa Migran Emas diterima"),
        ("coached_from", "Pembinaan Desa Migran Emas dimulai"),
    )
)
BOUND = (
    "SELECT title, strftime('%d-%m-%Y', read_on) FROM pledge WHERE deleted_at IS NULL "
    f"AND status <> 'DRAF' UNION ALL {STEPS}"
)
YEAR = "date(:today, '-365 days')"
BATCHES = (
    "FROM training_batch b WHERE b.deleted_at IS NULL AND b.status <> 'BATAL' "
    f"AND b.start_on > {YEAR} AND b.start_on <= :today"
)
YES = "CASE value WHEN 1 THEN 'Ya' ELSE 'Tidak' END"
BY_HAND = (
    "SELECT coalesce((SELECT {} FROM readiness_answer WHERE code = '{}' AND deleted_at IS NULL "
    "AND period = strftime('%Y', :today) || "
    "CASE WHEN strftime('%m', :today) <= '06' THEN '-1' ELSE '-2' END), 'Belum diketahui')"
)
INDICATORS = {
    "E1": BY_HAND.format(YES, "E1"), "M3": BY_HAND.format(YES, "M3"),
    "S5": BY_HAND.format("value || '%'", "S5"),
    "A5": f"SELECT CASE WHEN count(*) THEN 'Ya' ELSE 'Tidak' END {VALID} "
          "AND ' ' || coalesce(a.scope, '') || ' ' LIKE '% BANTUAN_HUKUM %'",
    "S4": f"SELECT CASE WHEN count(*) THEN 'Ya' ELSE 'Tidak' END {VALID} AND EXISTS "
          "(SELECT 1 FROM agreement_party q WHERE q.agreement_id = a.id AND q.deleted_at IS NULL "
          "AND q.kind IN ('KOPERASI', 'BUMDES'))",
    "E2": f"SELECT (SELECT count(*) {BATCHES}) + (SELECT count(*) FROM activity t WHERE "
          f"t.deleted_at IS NULL AND t.kind = 'SOSIALISASI' AND t.\"on\" > {YEAR} "
          'AND t."on" <= :today)',
    "E3": "SELECT count(*) FROM participant q WHERE q.deleted_at IS NULL "
          f"AND q.seat = 'TERDAFTAR' AND q.batch_id IN (SELECT b.id {BATCHES})",
    "M1": "SELECT round(100.0 * sum(verified_on >= date(:today, '-180 days')) / count(*)) || '%' "
          "FROM journey WHERE deleted_at IS NULL AND stage IN ('BEKERJA', 'CUTI')",
    "M2": "SELECT count(*) FROM business WHERE deleted_at IS NULL AND ended_on IS NULL AND "
          "CASE length(started_on) WHEN 4 THEN started_on || '-01-01' WHEN 7 THEN started_on || "
          f"'-01' ELSE started_on END > {YEAR}",
    "A1": "SELECT CASE WHEN count(*) THEN 'Ya' ELSE 'Tidak' END FROM regulation "
          "WHERE deleted_at IS NULL AND kind = 'PERDES' AND revoked_on IS NULL",
    "A2": "SELECT CASE WHEN count(*) THEN 'Ya' ELSE 'Tidak' END FROM task_force WHERE active "
          "AND deleted_at IS NULL AND (term_to IS NULL OR term_to >= :today)",
    "A3": "SELECT round(100.0 * sum(j.procedural_status = 'PROSEDURAL') "
          "/ sum(j.procedural_status <> 'BELUM_DIKETAHUI')) || '%' " + LATEST + f"AND {AWAY}",
    "A4": "SELECT round(100.0 * sum(status IN ('SELESAI', 'TIDAK_TERBUKTI', 'DITARIK')) "
          f"/ count(*)) || '%' FROM case_file WHERE deleted_at IS NULL AND reported_on > {YEAR}",
    "A6": "SELECT count(*) FROM journey_event e JOIN journey j ON j.id = e.journey_id WHERE "
          "e.kind = 'DICEGAH' AND e.deleted_at IS NULL AND j.deleted_at IS NULL "
          f'AND e."on" > {YEAR}',
    "S1": "SELECT count(*) FROM business_group WHERE deleted_at IS NULL",
    "S2": "SELECT count(*) FROM business WHERE deleted_at IS NULL AND ended_on IS NULL",
    "S3": "SELECT round(100.0 * sum(u.idr * (u.use IN ('USAHA', 'TABUNGAN', 'LAHAN_TERNAK', "
          "'PENDIDIKAN'))) / sum(u.idr)) || '%' FROM remittance r JOIN (SELECT remittance_id AS id,"
          " use, amount_idr AS idr FROM remittance_use WHERE deleted_at IS NULL UNION ALL SELECT "
          "id, use, amount_idr FROM remittance x WHERE NOT EXISTS (SELECT 1 FROM remittance_use y "
          "WHERE y.remittance_id = x.id AND y.deleted_at IS NULL)) u ON u.id = r.id WHERE "
          "r.direction = 'IN' AND r.void_reason IS NULL AND r.deleted_at IS NULL "
          f"AND r.received_on > {YEAR}",
}  # fmt: skip


def counted(db: Database, code: str) -> ListReport:
    with db.read(CLERK) as session:
        found = KINDS[code].counted(session, Period())
    assert isinstance(found, ListReport)
    return found


def asked(db: Database, statement: str, today: dt.date) -> list[tuple[Any, ...]]:
    with closing(db.raw()) as raw:
        return [tuple(row) for row in raw.execute(statement, {"today": today.isoformat()})]


def test_who_is_to_be_asked_and_why_is_what_plain_sql_says(db: Database) -> None:
    report = counted(db, "L9")
    rows = asked(db, ASKED, report.as_of)
    assert len(rows) == report.people > 5
    assert Counter((row[0], row[5]) for row in report.rows) == Counter(rows)
    assert len({told.split()[0] for _, told in rows}) > 2  # of several kinds


def test_every_cell_of_the_state_of_the_village_is_that_of_plain_sql(db: Database) -> None:
    with db.read(CLERK) as session:
        report = KINDS["L1"].counted(session, Period())
    told = {
        (one.hamlet, state, sex): number
        for one in report.hamlets
        for state, pair in zip(worker_state.STATES, one.counts, strict=True)
        for sex, number in zip("12", pair, strict=True)
        if number
    }
    assert told == {row[:3]: row[3] for row in asked(db, STANDING, report.as_of)}
    assert len({state for _, state, _ in told}) > 3


def test_letters_by_kind_are_those_of_plain_sql(db: Database) -> None:
    report = counted(db, "L10")
    sequence, told = "", []
    for row, one in zip(report.rows, report.ids, strict=True):
        sequence = row[0] or sequence
        told.append((sequence, one.removeprefix("jenis:"), int(row[2]), *_ends(row[3])))
    with closing(db.raw()) as raw:
        given = {"today": report.as_of.isoformat(), "inner": INNER}
        assert Counter(told) == Counter(map(tuple, raw.execute(LETTERS, given)))


def _ends(span: str) -> tuple[int, int]:
    numbers = [int(one) for one in re.findall(r"\d+", span)]
    return numbers[0], numbers[-1]


def test_complaints_of_a_company_are_those_of_plain_sql(db: Database) -> None:
    report = counted(db, "L6")
    known = dict(asked(db, COMPLAINTS, report.as_of))
    told = {row[0]: row[-1] for row in report.rows if row[0] in known}
    assert told
    assert told == {name: str(known[name]) for name in told}


def test_agreements_in_force_are_those_of_plain_sql(db: Database) -> None:
    report = counted(db, "L11")
    rows = asked(db, IN_FORCE, report.as_of)
    assert len(rows) == report.people > 1
    late = [0 if row[6] == "tidak ada" else row[6].count(";") + 1 for row in report.rows]
    found = zip(report.rows, late, strict=True)
    assert Counter((row[0], row[5], number) for row, number in found) == Counter(
        (title, str(days), number) for title, days, number in rows
    )


def test_pledges_and_steps_are_those_of_plain_sql(db: Database) -> None:
    report = counted(db, "L12")
    rows = asked(db, BOUND, report.as_of)
    assert len(rows) == report.people > 5
    assert Counter(row[1:3] for row in report.rows) == Counter(rows)


@pytest.mark.parametrize("code", INDICATORS)
def test_every_indicator_is_answered_as_plain_sql_does(db: Database, code: str) -> None:
    report = counted(db, "L20")
    ((told,),) = asked(db, INDICATORS[code], report.as_of)
    shown = {row[0]: row[4] for row in report.rows}[code]
    assert shown == str(told).replace(".0%", "%")
