"""Where a room can be asked to go: every page that another room may ask for, as a value.

This is the one list of them. A room that lies lower may ask for a page of a higher one, because it
names the page and never imports it; the window brings the address to its room.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Address:
    """A page of a section of the window: what is to be opened there, and about which record.

    `which` says which of several is meant: the kind of a step, of a document or of a letter, a
    group of a list, the year of a sheet. Without a verb it is the section itself, or its record.

    Example: `STEP.of(journey_id, "BERANGKAT")` asks for the form of a departure.
    """

    section: str
    verb: str = ""
    record_id: str = ""
    which: str = ""

    @property
    def place(self) -> "Address":
        """Return the page without what it is about, as it stands in the list below."""
        return Address(self.section, self.verb)

    @property
    def about(self) -> str:
        """Return what the page is about: the record, or else which of several."""
        return self.record_id or self.which

    @property
    def text(self) -> str:
        """Return the short text that `read` understands, without the section: "ikrar:019a"."""
        verb = f"{self.verb}.{self.which}" if self.which else self.verb
        return f"{verb}:{self.record_id}" if verb else self.record_id

    @property
    def drafts(self) -> str:
        """Return what the unfinished forms of this page are kept under.

        Example: "letters.surat.DOMICILE".
        """
        return ".".join(part for part in (self.section, self.verb, self.which) if part)

    def of(self, record_id: str = "", which: str = "") -> "Address":
        """Return this page about a record."""
        return replace(self, record_id=record_id, which=which)


NEW = "baru"  # the verb of a form for something new

TODAY = Address("today")

PEOPLE = Address("people")  # a resident
NEW_RESIDENT = Address("people", NEW)  # with the draft that is gone on with
IMPORT = Address("import")  # these three are pages of higher rooms, shown among the residents
TWINS = Address("twins")
DOUBTS = Address("doubts")

WORKERS = Address("workers")  # a person, or a journey
NEW_WORKER = Address("workers", NEW)  # with the draft that is gone on with
REGISTER = Address("workers", "daftar")  # a resident
STAGES = Address("workers", "tahap")  # which group of stages
STEP = Address("workers", "langkah")  # a journey, and which step
DOCUMENT = Address("workers", "dokumen")  # a journey, and which type
CHILDREN = Address("workers", "anak")  # a person
AGENCIES = Address("workers", "agensi")
AGENCY = Address("workers", "agensi.p3mi")  # without a record a new one
RECRUITER = Address("workers", "agensi.perekrut")  # without a record a new one
IMPORT_AGENCIES = Address("import_agencies")  # a page of a higher room, shown among the workers

LETTERS = Address("letters")  # an issued paper
PERMISSION = Address("letters", "izin")  # a person; without one the person is chosen
STATEMENT = Address("letters", "surat")  # a person, and which kind; both can be chosen
DATA_FORM = Address("letters", "form")  # a person
WORKER_CARD = Address("letters", "lembar")  # a person
FOR_MANY = Address("letters", "massal")
BLANK = Address("letters", "kosong")  # which empty paper
WORDING = Address("letters", "bunyi")  # which kind of letter
NUMBERS = Address("letters", "nomor")  # which page about numbers
HANDING = Address("letters", "serah")  # an issued paper
REPLACING = Address("letters", "ganti")  # an issued paper
OUTSIDE = Address("letters", "luar")  # a paper that was written elsewhere
CHECK_PAPER = Address("letters", "periksa")  # which code
LETTERS_OF_KIND = Address("letters", "jenis")  # which kind
UNSIGNED_LETTERS = Address("letters", "belum-ditandatangani")  # all that wait for a hand

COMMITMENTS = Address("commitments")
NEW_COMMITMENT = Address("commitments", NEW)
CEREMONY = Address("commitments", "acara")
PLEDGE = Address("commitments", "ikrar")  # for a new one which kind; so too the agreement
AGREEMENT = Address("commitments", "kerja-sama")
AWARD = Address("commitments", "penghargaan")
DESIGNATION = Address("commitments", "penetapan")
REGULATION = Address("commitments", "perdes")
TASK_FORCE = Address("commitments", "satgas")
CERTIFICATES = Address("commitments", "sertifikat")  # the award they are for
TIMELINE = Address("commitments", "linimasa")
WAITING_COMMITMENTS = Address("commitments", "perlu")  # all that wait for a person

REMITTANCES = Address("remittances")  # a line of the ledger
NEW_REMITTANCE = Address("remittances", NEW)
REMITTANCE_OF = Address("remittances", "catat")  # a person
YEARLY_SHEET = Address("remittances", "lembar")  # a person, and which year

REPORTS = Address("reports")  # which report, by its code, and as the record a part of it

BACKUP = Address("backup")
NEW_COPY = Address("backup", NEW)
CHECK_COPY = Address("backup", "periksa")  # the path of a copy

SETTINGS = Address("settings")
OFFICE = Address("settings", "kantor")
OFFICIAL = Address("settings", "perangkat")  # without a record a new one
LETTERHEAD = Address("settings", "kop")
WARNINGS = Address("settings", "peringatan")
PAST = Address("settings", "riwayat")
BIN = Address("settings", "keranjang")
SIGNATURES = Address("settings", "tandatangan")  # the path of a list that may come in

PLACES = tuple(one for one in tuple(globals().values()) if isinstance(one, Address))


def read(section: str, text: str) -> Address:
    """Return an address from its short text, as the rows of a list and kept drafts carry it.

    Example: `read("commitments", "ikrar:019a")`, `read("workers", "dokumen.PASPOR:019a")`. What
    begins with no known verb is the id of a record.
    """
    verb, _, record_id = text.partition(":")
    base, _, which = verb.rpartition(".")
    for place in (Address(section, verb), Address(section, base, which=which)):
        if place.verb and place.place in PLACES:
            return replace(place, record_id=record_id)
    return Address(section, record_id=text)


def of_draft(screen: str, record_id: str) -> Address:
    """Return where an unfinished form is gone on with; `screen` is what it is kept under.

    Example: `of_draft("letters.surat.DOMICILE", person_id)`; `of_draft("people", "")` is a new one.
    """
    section, _, verb = screen.partition(".")
    if all(place.section != section for place in PLACES):  # agencies are kept without their section
        section, verb = WORKERS.section, screen
    if not record_id and not verb:
        verb = NEW
    return read(section, f"{verb}:{record_id}" if verb else record_id)
