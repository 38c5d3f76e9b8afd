"""When a family may give permission, and what prevents a letter about a resident."""

import datetime as dt
from dataclasses import dataclass

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters.said import Said
from dme_desktop.people.rules import MARRIED, age_on
from dme_desktop.workers.model import InfoSource, Scheme

LEAST_AGE = 18


SPOUSE, PARENT = {"2", "3"}, "7"  # codes of family relations


LEAST_CHRONOLOGY = 20  # letters; less tells nobody what happened


@dataclass(frozen=True, kw_only=True)
class Prospect:
    """What is known of who wants to leave and how, as the guards of a permission judge it.

    `visa` answers whether it is a work visa; `agency_doubt` says why the permit of the agency is
    not trusted; `marks` are the reasons for which agency or recruiter are not to be served.
    """

    birth_date: PartialDate | None = None
    marital_status: str | None = None
    scheme: Scheme = Scheme.TIDAK_DIKETAHUI
    agency: str = ""
    agency_doubt: str = ""
    info_source: InfoSource | None = None
    visa: bool | None = True
    marks: tuple[str, ...] = ()


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
    if prospect.info_source in {InfoSource.CALO, InfoSource.MEDSOS}:
        said = prospect.info_source.value.lower()
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
    if (born := prospect.birth_date) and age_on(born, today) < LEAST_AGE:
        found["receiver"] = f"Yang diberi izin belum {LEAST_AGE} tahun; surat tidak dapat dibuat."
    if cautions(prospect) and not said.warned:
        found["warned"] = "Cetak dan bacakan dulu hal yang belum jelas kepada keluarga."
    return found | _relation_problem(said, prospect)


def mark_problems(said: Said, prospect: Prospect, *, head_signs: bool) -> dict[str, str]:
    """Return why somebody not to be served stands in the way: only the head may go on, and why."""
    if not prospect.marks:
        return {}
    found = {}
    if not said.head_reason.strip():
        told = "; ".join(mark.rstrip(".") for mark in prospect.marks)
        found["head_reason"] = f"{told}. Hanya kepala desa yang dapat memutuskan; tulis alasannya."
    if not head_signs:
        found["signer"] = "Untuk perekrut yang ditandai, kepala desa sendiri yang menandatangani."
    return found


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What the rules of a letter ask of a resident; `scheme` is None without a journey."""

    birth_date: PartialDate | None = None
    marital_status: str | None = None
    scheme: Scheme | None = None


def letter_problems(
    said: Said, subject: Subject, today: dt.date, *, for_every_age: bool
) -> dict[str, str]:
    """Return why no letter about a resident can be issued, whatever its kind: {field: sentence}.

    Minors get only what is `for_every_age`: their domicile, a refusal, a referral, being handed
    over (dictionary section 10, R11).
    """
    found = {}
    born = subject.birth_date
    if not for_every_age and born and age_on(born, today) < LEAST_AGE:
        found["letter"] = f"Belum {LEAST_AGE} tahun; surat ini tidak dapat dibuat."
    if said.validity_to and said.validity_to < today:
        found["validity_to"] = "Tanggal ini sudah lewat. Isi sampai kapan surat berlaku."
    if said.applied_on and said.applied_on > today:
        found["applied_on"] = "Tanggal permohonan belum terjadi."
    if said.met_on and said.met_on > today:
        found["met_on"] = "Tanggal serah terima belum terjadi."
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


def _relation_problem(said: Said, prospect: Prospect) -> dict[str, str]:
    relation = said.giver_relation
    if said.exception_reason.strip():
        return {}
    if prospect.marital_status == MARRIED and relation not in SPOUSE:
        sentence = "Yang kawin diberi izin suami atau istrinya. Tulis alasan bila tidak bisa."
        return {"exception_reason": sentence}
    if prospect.marital_status != MARRIED and relation not in {*SPOUSE, PARENT}:
        sentence = "Yang tidak kawin diberi izin orang tuanya. Tulis alasan bila wali lain."
        return {"exception_reason": sentence}
    return {}
