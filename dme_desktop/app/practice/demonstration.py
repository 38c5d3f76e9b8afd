"""What `dme demo` does: the whole day at the counter, without a window, for a practice village."""

import datetime as dt
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from dme_desktop import rooms
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import CALLED, CHOICES
from dme_desktop.agenda.paper import Paper
from dme_desktop.app.practice import (
    attention,
    cases,
    commitments,
    laptops,
    ledger,
    livelihoods,
    losses,
    matching,
    readiness,
    registry,
    training,
)
from dme_desktop.app.practice import packages as handed_up
from dme_desktop.app.practice import privacy as rights
from dme_desktop.app.practice import rounds as hamlet_rounds
from dme_desktop.app.practice import visits as office_visits
from dme_desktop.app.practice.commitments import Made as Committed
from dme_desktop.attention import acts as attention_acts
from dme_desktop.attention import papers as attention_papers
from dme_desktop.attention.service import decisions
from dme_desktop.backup import service as backups
from dme_desktop.cases import acts as case_acts
from dme_desktop.cases import papers as case_papers
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
from dme_desktop.letters.kinds import KINDS as LETTERS
from dme_desktop.letters.said import said_in
from dme_desktop.livelihoods import acts as livelihood_acts
from dme_desktop.livelihoods import papers as livelihood_papers
from dme_desktop.matching import acts as matching_acts
from dme_desktop.matching import papers as matching_papers
from dme_desktop.matching.documents import visits
from dme_desktop.packages import acts as package_acts
from dme_desktop.people import acts as people_acts
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.people.rules import ADULT, age_on
from dme_desktop.privacy import acts as privacy_acts
from dme_desktop.privacy import papers as privacy_papers
from dme_desktop.readiness import acts as readiness_acts
from dme_desktop.remittances import acts as remittance_acts
from dme_desktop.remittances import papers as remittance_papers
from dme_desktop.remittances.service import consents
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.reports.asking import NOW
from dme_desktop.reports.kinds import KINDS
from dme_desktop.rounds import acts as round_acts
from dme_desktop.rounds import papers as round_papers
from dme_desktop.training import acts as training_acts
from dme_desktop.training import papers as training_papers
from dme_desktop.trust import acts as trust_acts
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.visits import acts as visit_acts
from dme_desktop.visits import papers as visit_papers
from dme_desktop.workers import acts as worker_acts
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import standings

OPERATOR = Who("Kasi Pemerintahan Contoh")
PRACTICE = "desa latihan"
VILLAGE = "L1"  # the report on the village as a whole
MANY = 10  # papers in one file
TRIED = 1_000  # workers of whom one is looked for who may have a letter
AFTER_A_DEATH = frozenset({LetterType.DEATH_STATEMENT, LetterType.HEIRS})


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
    *,
    lines: int = 0,
) -> Made:
    """Make a practice village in `out` and print one of everything; raise DmeError in words.

    Without a clock it is as of the date of the machine. Its ledger gets `lines` more.
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
            _day_at_the_counter(made, db, out, (wanted, seed, lines), progress)
            with made.step("laptop kedua"):
                made.files["laptop_changes"] = str(laptops.second(db, out, OPERATOR))
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
    made: Made, db: Database, out: Path, size: tuple[int, int, int], progress: Progress
) -> None:
    wanted, seed, lines = size
    with made.step("penduduk dari Excel"):
        sheet = registry.workbook(registry.residents(wanted, seed, db.clock.today()))
        made.put("residents", out / "penduduk-latihan.xlsx", sheet)
        incoming.bring_in(db, OPERATOR, Wanted(Path(made.files["residents"])))
    with (
        made.step("pekerja"),
        db.write(worker_acts.REGISTER.about(PRACTICE), OPERATOR) as session,
    ):
        village.put_setting(session, "operator", OPERATOR.name)
        village.put_setting(session, CHOICES + CALLED, registry.called(session))
        ids = registry.send_abroad(session, wanted, seed, progress)
        registry.ask_about_permits(session)
        registry.write_twice(session, ids)
    progress(0, 0)  # all are there: how long their papers take is not known
    with (
        made.step("kiriman"),
        db.write(remittance_acts.RECORD.about(PRACTICE), OPERATOR) as session,
    ):
        registry.tell_of_money(session, ids, seed)
        if lines:
            ledger.fill(session, lines, seed, progress)
    _attention(made, db, out)
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
    with made.step("kasus"), db.write(case_acts.TAKE.about(PRACTICE), OPERATOR) as session:
        protected = _protect(session)
    act = training_acts.OPEN_BATCH.about(PRACTICE)
    with made.step("pelatihan"), db.write(act, OPERATOR) as session:
        trained = training.train(session)
    act = matching_acts.IMPORT.about(PRACTICE)
    with made.step("daftar BP3MI"), db.write(act, OPERATOR) as session:
        received = matching.receive(session)
    _sheets_typed_back(made, db, out)
    with (
        made.step("daftar kunci"),
        db.write(trust_acts.TAKE_IN.about(PRACTICE), OPERATOR) as session,
    ):
        registry.know_the_neighbours(session)
    with db.read(OPERATOR) as session:
        made.people = people.paged(session).count()
    _papers(made, db, out, committed, protected)
    _training(made, db, out, trained)
    with suppress(DmeError), db.read(OPERATOR) as session:  # where few live, nobody has to be asked
        houses = matching_papers.visits(session, received)
        made.put("visits", out / "daftar-kunjungan.pdf", visits.build(houses))
    _later_rooms(made, db, out)
    with made.step("laporan"), db.read(OPERATOR) as session:
        for code, kind in KINDS.items():
            counted = kind.counted(session, NOW)
            name = "report" if code == VILLAGE else f"report_{code.lower()}"
            made.put(f"{name}_pdf", out / f"laporan-{code}.pdf", kind.build(counted))
            if code == VILLAGE:
                made.put(f"{name}_xlsx", out / f"laporan-{code}.xlsx", kind.workbook(counted))


def _sheets_typed_back(made: Made, db: Database, out: Path) -> None:
    """Assess the readiness, send candidates to offices, ask the hamlet heads; print the lists."""
    act = readiness_acts.CLOSE_PERIOD.about(PRACTICE)
    with made.step("kesiapan"), db.write(act, OPERATOR) as session:
        readiness.assess(session)
    act = visit_acts.PLAN.about(PRACTICE)
    with made.step("kunjungan"), db.write(act, OPERATOR) as session:
        if sent := office_visits.send(session):
            made.put("visit", out / "kunjungan.pdf", visit_papers.sheet(session, sent))
    act = round_acts.BEGIN.about(PRACTICE)
    with made.step("lembar dusun"), db.write(act, OPERATOR) as session:
        if asked := hamlet_rounds.ask(session):
            every = round_papers.of_round(session, asked)
            made.put("hamlet_sheets", out / "lembar-dusun.pdf", every)


def _papers(made: Made, db: Database, out: Path, committed: Committed, case_id: str) -> None:
    with db.read(OPERATOR) as session:
        workers = _workers(session)
        sender = _one_who_sends(session)
        for code, blank in rooms.blanks().items():
            with suppress(DmeError):  # a kelurahan makes no rule of a desa
                made.put(code.replace("-", "_"), out / blank.file_name, blank.draw(session))
        decree = task_force_papers.decree(session, committed.task_force)
        made.put("task_force_decree", out / "sk-satgas.pdf", decree)
        year = session.info["clock"].today().year
        holders = {kind: _one_who_may_have(session, kind, workers) for kind in LETTERS}
    wanted: dict[str, Callable[[Session], Paper]] = {
        "pledge": lambda session: pledge_papers.sheet(session, committed.pledge),
        "agreement": lambda session: agreement_papers.summary(session, committed.agreement),
        "ceremony": lambda session: ceremony_papers.record(session, committed.ceremony),
        "plaque": lambda session: ceremony_papers.plaque(session, committed.ceremony),
        "proposal": lambda session: commitment_papers.proposal(session, committed.designation),
        "designation": lambda session: designation_papers.sheet(session, committed.designation),
        "case_receipt": lambda session: case_papers.receipt(session, case_id),
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


def _training(made: Made, db: Database, out: Path, trained: training.Made) -> None:
    """Issue one of each paper of training, as far as anybody was trained."""
    _issue_each(
        made,
        db,
        out,
        {
            "training_minutes": (trained.held, training_papers.minutes),
            "training_certificate": (trained.passed, training_papers.certificate_of),
            "training_invitation": (trained.invited, training_papers.invitation_of),
        },
    )


def _livelihoods(made: Made, db: Database, out: Path) -> None:
    """Tell of those who came home, and issue one of each paper about them, as far as they are."""
    act = livelihood_acts.RECORD_BUSINESS.about(PRACTICE)
    with made.step("purna dan usaha"), db.write(act, OPERATOR) as session:
        returned = livelihoods.come_home(session)
    _issue_each(
        made,
        db,
        out,
        {
            "activity_minutes": (returned.activity, livelihood_papers.minutes),
            "business_profile": (returned.business, livelihood_papers.business_profile),
            "returnee_sheet": (returned.profile, livelihood_papers.returnee_sheet),
            "support_letter": (returned.support, livelihood_papers.support_letter),
        },
    )


def _issue_each(
    made: Made,
    db: Database,
    out: Path,
    wanted: dict[str, tuple[str, Callable[[Session, str], Paper]]],
) -> None:
    """Issue each paper about a record, as far as there is one: {kind: (id, what makes it)}."""
    for kind, (about, make) in wanted.items():
        if about:
            with made.step(kind):
                with db.write(ISSUE.about(PRACTICE), OPERATOR) as session:
                    letter = letters.issue(session, make(session, about))
                with db.read(OPERATOR) as session:
                    made.put(kind, out / f"{kind}.pdf", letters.pdf_of(session, letter.id))


def _later_rooms(made: Made, db: Database, out: Path) -> None:
    """Let those who came home be accompanied, people ask about their data; hand up the year."""
    _livelihoods(made, db, out)
    _rights(made, db, out)
    act = package_acts.SEND.about(PRACTICE)
    with made.step("paket"), db.write(act, OPERATOR) as session:
        package = handed_up.hand_up(session)
    made.put("package", out / package.name, package.content)


def _rights(made: Made, db: Database, out: Path) -> None:
    """Let people ask about their data and agree; issue the answer to one of them."""
    act = privacy_acts.TAKE.about(PRACTICE)
    with made.step("data pribadi"), db.write(act, OPERATOR) as session:
        request_id = rights.ask(session)
    if request_id:
        with made.step("data_reply"):
            with db.write(ISSUE.about(PRACTICE), OPERATOR) as session:
                letter = letters.issue(session, privacy_papers.reply(session, request_id))
            with db.read(OPERATOR) as session:
                made.put("data_reply", out / "data_reply.pdf", letters.pdf_of(session, letter.id))


def _attention(made: Made, db: Database, out: Path) -> None:
    """Watch names, decide what was noticed, and ask an office for help with one of it."""
    act = attention_acts.PUT_NAME.about(PRACTICE)
    with made.step("daftar pantauan"), db.write(act, OPERATOR) as session:
        attention.watch(session)
    act = attention_acts.DECIDE.about(PRACTICE)
    with made.step("perlu perhatian"), db.write(act, OPERATOR) as session:
        referred = attention.decide(session)
    if not referred:
        return
    with made.step("attention_note"):
        with db.write(ISSUE.about(PRACTICE), OPERATOR) as session:
            letter = letters.issue(session, attention_papers.note(session, referred))
        with db.read(OPERATOR) as session:
            pdf = decisions.note_of(session, letter.id)
            made.put("attention_note", out / "attention_note.pdf", pdf)


def _batch(db: Database) -> bytes:
    """Return the sheets of the workers of one hamlet."""
    with db.write(ISSUE_MANY.about(PRACTICE), OPERATOR) as session:
        everybody = batches.candidates(session)
        there = [one for one in everybody if one.hamlet == everybody[0].hamlet][:MANY]
        return batches.issue(session, LetterType.WORKER_CARD, there, {}).pdf


def _certificates(made: Made, db: Database, out: Path) -> None:
    """Issue certificates of a training for six who came home, as one PDF."""
    with db.read(OPERATOR) as session:
        home = standings.paged(session, frozenset({Stage.PURNA})).page(limit=6) or standings.paged(
            session
        ).page(limit=6)
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
    told = losses.answers_after(session, person_id) if kind in AFTER_A_DEATH else {}
    said = said_in({**registry.letter_answers(kind), **told}, known)
    return letter_papers.paper(session, kind, person_id, said)


def _workers(session: Session) -> list[str]:
    """Return the ids of the workers, candidates first."""
    everybody = list(standings.paged(session).every())
    return [one.id for one in sorted(everybody, key=lambda one: one.stage is not Stage.CPMI)]


def _protect(session: Session) -> str:
    """Record complaints, a search and a death; return the case that was followed to an answer."""
    abroad = losses.longest_silent(session, _abroad(session))
    made = cases.protect(session, abroad[: len(cases.STORIES)])
    losses.look_for(session, made.sought)
    losses.mourn(session, abroad[len(cases.STORIES) :])
    return made.answered


def _abroad(session: Session) -> list[str]:
    """Return the ids of workers abroad who were grown up when the oldest complaint was told."""
    everybody = standings.paged(session, frozenset({Stage.BEKERJA})).every()
    told = session.info["clock"].today() - cases.OLDEST
    return [one.id for one in everybody if _is_grown(session, one.id, told)]


def _is_grown(session: Session, person_id: str, day: dt.date) -> bool:
    return age_on(session.get_one(Person, person_id).birth_date, day) >= ADULT


def _one_who_may_have(session: Session, kind: LetterType, workers: Sequence[str]) -> str | None:
    """Return the first who can have a letter of a kind, of some workers from all of the list."""
    for person_id in workers[:: len(workers) // TRIED + 1]:
        with suppress(DmeError):
            _letter(kind, person_id, session)
            return person_id
    return None


def _one_who_sends(session: Session) -> str | None:
    """Return somebody whose family lets what is sent be printed."""
    lines = remittances.paged(session).every()
    return next((one.person_id for one in lines if not _is_frozen(session, one.person_id)), None)


def _is_frozen(session: Session, person_id: str) -> bool:
    consent = consents.of(session, person_id)
    return bool(consent and consent.withdrawn_at)


def _check_again(made: Made, file: Path, passphrase: str) -> None:
    verdict = backups.verify(file, secret=passphrase)
    if not verdict.ok or verdict.people != made.people:
        raise DmeError(f"Cadangan demo tidak lulus pemeriksaan: {verdict.reason}")
