"""When a family may give permission, and what prevents a letter about a resident."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.words import inside
from dme_desktop.letters.said import Said
from dme_desktop.people.model import Residency
from dme_desktop.people.rules import MARRIED, age_on
from dme_desktop.workers.model import InfoSource, Scheme, Stage

LEAST_AGE = 18


SPOUSE, PARENT = {"2", "3"}, "7"  # codes of family relations


LEAST_CHRONOLOGY = 20  # letters; less tells nobody what happened

EVERYBODY = frozenset(Residency)
ALIVE = EVERYBODY - {Residency.MENINGGAL}
DEAD = frozenset({Residency.MENINGGAL})
LIVING_HERE = ALIVE - {Residency.PINDAH}


@dataclass(frozen=True, kw_only=True)
class Whom:
    """For whom a kind of paper is: who lives here, at which stages of the newest journey, how old.

    Without `stages` the journey does not matter. Minors get only what is for `every_age` (domain
    dictionary, section 10, R11). `unmarked` papers are not for who leaves through somebody that is
    not to be served, unless the head decides so.
    """

    residency: frozenset[Residency] = LIVING_HERE
    stages: frozenset[Stage] = frozenset()
    every_age: bool = False
    unmarked: bool = False


RESIDENTS = Whom()


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What the rules of a paper ask of a resident; stage and scheme are None without a journey.

    `marks` are the reasons for which agency or recruiter are not to be served.
    """

    birth_date: PartialDate | None = None
    residency: Residency = Residency.TETAP
    marital_status: str | None = None
    stage: Stage | None = None
    scheme: Scheme | None = None
    marks: tuple[str, ...] = ()


def barred(whom: Whom, subject: Subject, today: dt.date) -> str:
    """Say why somebody cannot have a paper at all, "" for who can; the same for one and many."""
    if told := _barred_by_standing(whom, subject.residency, subject.stage):
        return told
    born = subject.birth_date
    if not whom.every_age and born and age_on(born, today) < LEAST_AGE:
        return f"Belum {LEAST_AGE} tahun; surat ini tidak dapat dibuat."
    return ""


@lru_cache  # the same for thousands
def _barred_by_standing(whom: Whom, residency: Residency, stage: Stage | None) -> str:
    lives = Residency.MENINGGAL if stage is Stage.MENINGGAL else residency
    if lives not in whom.residency:
        return f"Tercatat {inside(lives.value)}; surat ini tidak dapat dibuat."
    if whom.stages and stage and stage not in whom.stages:
        stages = ", ".join(one.value for one in Stage if one in whom.stages)
        return f"Tahapnya {stage.value}; surat ini hanya untuk tahap {stages}."
    return ""


def left_out(whom: Whom, subject: Subject, today: dt.date) -> str:
    """Say why many papers at once leave somebody out: also who only the head may decide about."""
    if told := barred(whom, subject, today):
        return told
    return _decided_by_the_head(subject.marks) if whom.unmarked and subject.marks else ""


@dataclass(frozen=True, kw_only=True)
class Prospect:
    """What is known of who wants to leave and how, as the guards of a permission judge it.

    `visa` answers whether it is a work visa; `agency_doubt` says why the permit of the agency is
    not trusted, `recruiter_doubts` why the recruiter is not; `marks` are the reasons for which
    agency or recruiter are not to be served; `age_doubt` says that they are young for that work;
    `dead` are names and NIK of those of the family who died.
    """

    full_name: str = ""
    nik: str = ""
    birth_date: PartialDate | None = None
    marital_status: str | None = None
    scheme: Scheme = Scheme.TIDAK_DIKETAHUI
    agency: str = ""
    agency_doubt: str = ""
    recruiter_doubts: tuple[str, ...] = ()
    info_source: InfoSource | None = None
    visa: bool | None = True
    marks: tuple[str, ...] = ()
    age_doubt: str = ""
    dead: frozenset[str] = frozenset()


def cautions(prospect: Prospect) -> tuple[str, ...]:
    """Return what a family must hear before it gives permission, as sentences to be read out."""
    found = []
    if prospect.visa is False:
        found.append("Visanya bukan visa kerja. Dengan visa lain tidak ada pelindungan kerja.")
    elif prospect.visa is None:
        found.append("Belum jelas apakah visanya visa kerja. Minta diperlihatkan lebih dulu.")
    if prospect.scheme in {Scheme.TANPA_SKEMA, Scheme.TIDAK_DIKETAHUI}:
        found.append("Belum jelas lewat jalur penempatan mana. Tanyakan ke dinas tenaga kerja.")
    elif prospect.scheme is Scheme.PTOP and not prospect.agency:
        found.append("Belum jelas P3MI mana yang menempatkan dan bertanggung jawab.")
    if prospect.agency_doubt:
        found.append(prospect.agency_doubt)
    found.extend(prospect.recruiter_doubts)
    if prospect.age_doubt:
        found.append(prospect.age_doubt)
    if prospect.info_source in {InfoSource.CALO, InfoSource.MEDSOS}:
        said = inside(prospect.info_source.value)
        found.append(f"Kabar pekerjaan ini dari {said}. Periksa kebenarannya ke dinas atau BP3MI.")
    return tuple(found)


def permission_problems(said: Said, prospect: Prospect, today: dt.date) -> dict[str, str]:
    """Return why a family permission cannot be issued (dictionary section 10): {field: sentence}.

    `said` are the answers of the interview.
    """
    found = {}
    if not said.giver_name.strip():
        found["giver_name"] = "Isi nama yang memberi izin, seperti tertulis di KTP-nya."
    if not said.giver_present:
        found["giver_present"] = "Pemberi izin harus hadir sendiri. Minta datang ke kantor desa."
    if not said.interview_note.strip():
        found["interview_note"] = "Tulis catatan wawancara dengan keluarga."
    if not said.giver_birth_date:
        found["giver_birth_date"] = "Isi tanggal lahir pemberi izin dari KTP-nya."
    elif age_on(PartialDate.of(said.giver_birth_date), today) < LEAST_AGE:
        found["giver_birth_date"] = f"Pemberi izin harus berumur {LEAST_AGE} tahun atau lebih."
    if said.interviewed_on and said.interviewed_on > today:
        found["interviewed_on"] = "Tanggal wawancara tidak boleh sesudah hari ini."
    if (said.giver_nik or plain(said.giver_name)) in prospect.dead:
        found["giver_name"] = "Tercatat meninggal. Pilih keluarga lain yang memberi izin."
    if _is_the_same(said, prospect):
        found["giver_name"] = "Yang memberi izin harus orang lain, bukan yang akan berangkat."
    if cautions(prospect) and not said.warned:
        found["warned"] = "Cetak dan bacakan dulu hal yang belum jelas kepada keluarga."
    return found | _relation_problem(said, prospect)


def mark_problems(said: Said, marks: tuple[str, ...], *, head_signs: bool) -> dict[str, str]:
    """Return why somebody not to be served stands in the way: only the head may go on, and why."""
    if not marks:
        return {}
    found = {}
    if not said.head_reason.strip():
        found["head_reason"] = _decided_by_the_head(marks)
    if not head_signs:
        found["signer"] = "Untuk perekrut yang ditandai, kepala desa sendiri yang menandatangani."
    return found


def letter_problems(said: Said, today: dt.date) -> dict[str, str]:
    """Return which days stand in the way of a letter, whatever its kind: {field: sentence}."""
    found = {}
    if said.validity_to and said.validity_to < today:
        found["validity_to"] = "Tanggal ini sudah lewat. Isi sampai kapan surat berlaku."
    if said.applied_on and said.applied_on > today:
        found["applied_on"] = "Tanggal permohonan tidak boleh sesudah hari ini."
    if said.met_on and said.met_on > today:
        found["met_on"] = "Tanggal ini tidak boleh sesudah hari ini."
    if said.died_on and said.died_on > today:
        found["died_on"] = "Tanggal meninggal tidak boleh sesudah hari ini."
    return found


def chronology_problems(said: Said, _: Subject) -> dict[str, str]:
    """Return why a case cannot be referred: another office must learn what happened."""
    if len(said.chronology.strip()) < LEAST_CHRONOLOGY:
        return {"chronology": "Ceritakan apa yang terjadi, kapan dan di mana."}
    return {}


def spouse_problems(said: Said, subject: Subject) -> dict[str, str]:
    """Return why no marital status can be stated: the married, and only they, have a spouse."""
    married, spouse = subject.marital_status == MARRIED, said.spouse_name.strip()
    if married and not spouse:
        return {"spouse_name": "Statusnya kawin. Isi nama pasangannya seperti di KK."}
    if spouse and not married:
        return {"spouse_name": "Statusnya tidak kawin. Kosongkan, atau ubah dulu data warganya."}
    return {}


def scheme_problems(_: Said, subject: Subject) -> dict[str, str]:
    """Return why nobody states to bear the risk who leaves through a company."""
    if subject.scheme is Scheme.PERSEORANGAN:
        return {}
    return {
        "letter": "Pernyataan ini untuk pekerja perseorangan. Bila memang begitu, ubah dulu "
        "skemanya di data pekerja."
    }


def wants_reason(relation: str, marital_status: str | None) -> bool:
    """Say whether who gives a permission is not who should, by the code of the relation.

    The married have that of their spouse, others that of a parent; where it is not known, either.
    """
    if marital_status == MARRIED:
        return relation not in SPOUSE
    return relation not in ({PARENT, *SPOUSE} if marital_status is None else {PARENT})


def _relation_problem(said: Said, prospect: Prospect) -> dict[str, str]:
    if said.exception_reason.strip() or not wants_reason(
        said.giver_relation, prospect.marital_status
    ):
        return {}
    if prospect.marital_status == MARRIED:
        sentence = (
            "Calon yang sudah kawin harus mendapat izin suami/istri. Tulis alasan bila tidak bisa."
        )
    else:
        sentence = "Yang tidak kawin diberi izin orang tuanya. Tulis alasan bila orang lain."
    return {"exception_reason": sentence}


def _is_the_same(said: Said, prospect: Prospect) -> bool:
    """Say whether who gives the permission is who gets it: by NIK, else by name and birth."""
    if said.giver_nik and prospect.nik:
        return said.giver_nik == prospect.nik
    born = said.giver_birth_date and PartialDate.of(said.giver_birth_date)
    return bool(born) and (plain(said.giver_name), born) == (
        plain(prospect.full_name),
        prospect.birth_date,
    )


def _decided_by_the_head(marks: tuple[str, ...]) -> str:
    told = "; ".join(mark.rstrip(".") for mark in marks)
    return f"{told}. Hanya kepala desa yang dapat memutuskan; tulis alasannya."
