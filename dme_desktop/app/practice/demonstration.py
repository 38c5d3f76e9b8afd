"""What `dme demo` does: the whole day at the counter, without a window, for a practice village."""

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.app.practice import commitments, registry
from dme_desktop.app.practice.commitments import Made as Committed
from dme_desktop.backup import service as backups
from dme_desktop.commitments import papers as commitment_papers
from dme_desktop.commitments.agreements import papers as agreement_papers
from dme_desktop.commitments.awards import papers as award_papers
from dme_desktop.commitments.awards.acts import ISSUE_CERTIFICATES
from dme_desktop.commitments.ceremonies import papers as ceremony_papers
from dme_desktop.commitments.designation import papers as designation_papers
from dme_desktop.commitments.pledges import acts as pledge_acts
from dme_desktop.commitments.pledges import papers as pledge_papers
from dme_desktop.commitments.task_forces import papers as task_force_papers
from dme_desktop.exchange import incoming
from dme_desktop.exchange.incoming import Wanted
from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.letters import batches
from dme_desktop.letters import papers as letter_papers
from dme_desktop.letters.acts import ISSUE_MANY
from dme_desktop.letters.blanks import NUMBERLESS
from dme_desktop.letters.kinds import KINDS as LETTERS
from dme_desktop.letters.said import said_in
from dme_desktop.people import acts as people_acts
from dme_desktop.people import service as people
from dme_desktop.remittances import acts as remittance_acts
from dme_desktop.remittances import papers as remittance_papers
from dme_desktop.remittances import service as remittances
from dme_desktop.reports.kinds import KINDS
from dme_desktop.reports.lists import NOW
from dme_desktop.trust import acts as trust_acts
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.workers import acts as worker_acts
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import standings

OPERATOR = Who("Kasi Pemerintahan Contoh")
PRACTICE = "desa latihan"
VILLAGE = "L1"  # the report on the village as a whole
MANY = 10  # papers in one file


@dataclass
class Made:
    """What a demonstration left behind: {kind: path}, {step: seconds}, residents."""

    files: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    people: int = 0

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Remember how long one step took, in seconds."""
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)

    def put(self, kind: str, path: Path, content: bytes) -> None:
        """Write one file and remember it."""
        files.put(path, content)
        self.files[kind] = str(path)


def run(
    out: Path,
    wanted: int,
    seed: int,
    progress: Progress = unwatched,
    clock: Clock | None = None,
) -> Made:
    """Make a practice village in `out` and print one of everything; raise DmeError in words.

    Without a clock it is as of the date of the machine.
    """
    out.mkdir(parents=True, exist_ok=True)
    folder = out / "data"
    if folder.exists():
        raise DmeError(f"Folder {folder} sudah ada. Pilih --out lain, atau hapus folder itu dulu.")
    made, profile = Made(), Profile(folder, clock or SystemClock())
    passphrase, code = "kata sandi latihan " + secrets.token_hex(4), keys.new_recovery_code()
    profile.hold()
    try:
        with made.step("desa baru"):
            db = profile.create(passphrase, code, registry.settle, remember=False)
        made.put("passphrase", out / "kata-sandi-latihan.txt", f"{passphrase}\n".encode())
        try:
            _day_at_the_counter(made, db, out, (wanted, seed), progress)
            with made.step("cadangan"):
                backup = backups.create(db, profile, out, db.clock, progress)
                made.files["backup"] = str(backup.file)
        finally:
            db.close()
    finally:
        profile.release()
    with made.step("cadangan diperiksa"):
        _check_again(made, backup.file, passphrase)
    return made


def _day_at_the_counter(
    made: Made, db: Database, out: Path, size: tuple[int, int], progress: Progress
) -> None:
    wanted, seed = size
    with made.step("penduduk dari Excel"):
        sheet = registry.workbook(registry.residents(wanted, seed, db.clock.today()))
        made.put("residents", out / "penduduk-latihan.xlsx", sheet)
        incoming.bring_in(db, OPERATOR, Wanted(Path(made.files["residents"])))
    with (
        made.step("pekerja"),
        db.write(worker_acts.REGISTER.about(PRACTICE), OPERATOR) as session,
    ):
        village.put_setting(session, "operator", OPERATOR.name)
        ids = registry.send_abroad(session, wanted, seed, progress)
        registry.ask_about_permits(session)
        registry.write_twice(session, ids)
    with (
        made.step("kiriman"),
        db.write(remittance_acts.RECORD.about(PRACTICE), OPERATOR) as session,
    ):
        registry.tell_of_money(session, ids, seed)
    late = registry.returned(seed, db.clock.today())
    act = people_acts.ADD.about(PRACTICE)
    with made.step("penduduk tanpa NIK"), db.write(act, OPERATOR) as session:
        registry.write_down(session, late)
    made.put("list", out / "daftar-dusun-latihan.xlsx", registry.workbook(late))
    incoming.bring_in(db, OPERATOR, Wanted(Path(made.files["list"])))
    with (
        made.step("komitmen"),
        db.write(pledge_acts.RECORD.about(PRACTICE), OPERATOR) as session,
    ):
        committed = commitments.commit(session)
    with (
        made.step("daftar kunci"),
        db.write(trust_acts.TAKE_IN.about(PRACTICE), OPERATOR) as session,
    ):
        registry.know_the_neighbours(session)
    with db.read(OPERATOR) as session:
        made.people = people.count(session)
        made.put("timeline", out / "linimasa.pdf", commitment_papers.draw_timeline(session))
    _papers(made, db, out, committed)
    with made.step("laporan"), db.read(OPERATOR) as session:
        for code, kind in KINDS.items():
            counted = kind.count(session, NOW)
            name = "report" if code == VILLAGE else f"report_{code.lower()}"
            made.put(f"{name}_pdf", out / f"laporan-{code}.pdf", kind.build(counted))
            if code == VILLAGE:
                made.put(f"{name}_xlsx", out / f"laporan-{code}.xlsx", kind.workbook(counted))


def _papers(made: Made, db: Database, out: Path, committed: Committed) -> None:
    with db.read(OPERATOR) as session:
        workers = _workers(session)
        sender = _one_who_sends(session)
        for code, blank in NUMBERLESS.items():
            made.put(code.replace("-", "_"), out / blank.file_name, blank.draw(session))
        year = session.info["clock"].today().year
        holders = {kind: _one_who_may_have(session, kind, workers) for kind in LETTERS}
    wanted: dict[str, Callable[[Session], Paper]] = {
        "pledge": lambda session: pledge_papers.sheet(session, committed.pledge),
        "agreement": lambda session: agreement_papers.summary(session, committed.agreement),
        "ceremony": lambda session: ceremony_papers.record(session, committed.ceremony),
        "plaque": lambda session: ceremony_papers.plaque(session, committed.ceremony),
        "designation": lambda session: designation_papers.sheet(session, committed.designation),
        "task_force": lambda session: task_force_papers.sheet(session, committed.task_force),
    }
    if sender:
        wanted["remittance_sheet"] = lambda session: remittance_papers.yearly_sheet(
            session, sender, year
        )
    for about, who in holders.items():
        if who:
            wanted[about.name.lower()] = partial(_letter, about, who)
    with made.step("sertifikat"):
        _certificates(made, db, out)
    for kind, paper in wanted.items():
        with made.step(kind):
            with db.write(ISSUE.about(PRACTICE), OPERATOR) as session:
                letter = letters.issue(session, paper(session))
            with db.read(OPERATOR) as session:
                made.put(kind, out / f"{kind}.pdf", letters.pdf_of(session, letter.id))
    with made.step("cetak massal"):
        made.put("batch", out / "massal.pdf", _batch(db))


def _batch(db: Database) -> bytes:
    """Return the sheets of the workers of one hamlet."""
    with db.write(ISSUE_MANY.about(PRACTICE), OPERATOR) as session:
        everybody = batches.candidates(session)
        there = [one for one in everybody if one.hamlet == everybody[0].hamlet][:MANY]
        return batches.issue(session, LetterType.WORKER_CARD, there, {}).pdf


def _certificates(made: Made, db: Database, out: Path) -> None:
    """Issue certificates of a training for six who came home, as one PDF."""
    with db.read(OPERATOR) as session:
        home = (
            standings.page(session, frozenset({Stage.PURNA}), limit=6)
            or standings.page(session)[:6]
        )
        said = replace(
            award_papers.beginning(session),
            activity="Pelatihan Mengelola Kiriman dan Merintis Usaha (latihan)",
            recipients="\n".join(f"{one.full_name}; {one.hamlet}" for one in home),
        )
    with db.write(ISSUE_CERTIFICATES.about(PRACTICE), OPERATOR) as session:
        first = letters.issue_many(session, award_papers.certificates(session, said))[0]
    with db.read(OPERATOR) as session:
        made.put("certificates", out / "sertifikat.pdf", letters.pdf_of(session, first.id))


def _letter(kind: LetterType, person_id: str, session: Session) -> Paper:
    known = letter_papers.known(session, kind, person_id)
    said = said_in(registry.letter_answers(kind), known)
    return letter_papers.paper(session, kind, person_id, said)


def _workers(session: Session) -> list[str]:
    """Return the ids of the workers, candidates first."""
    everybody = standings.page(session, limit=standings.count(session))
    return [one.id for one in sorted(everybody, key=lambda one: one.stage is not Stage.CPMI)]


def _one_who_may_have(session: Session, kind: LetterType, workers: Sequence[str]) -> str | None:
    """Return the first of the workers who can have a letter of a kind."""
    for person_id in workers:
        with suppress(DmeError):
            _letter(kind, person_id, session)
            return person_id
    return None


def _one_who_sends(session: Session) -> str | None:
    rows = remittances.page(session, limit=1)
    return rows[0].person_id if rows else None


def _check_again(made: Made, file: Path, passphrase: str) -> None:
    verdict = backups.verify(file, secret=passphrase)
    if not verdict.ok or verdict.people != made.people:
        raise DmeError(f"Cadangan demo tidak lulus pemeriksaan: {verdict.reason}")
