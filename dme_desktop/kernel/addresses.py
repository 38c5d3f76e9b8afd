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

PEOPLE = Address("people")  # a person, with all that is known
CHANGE_RESIDENT = Address("people", "ubah")  # a resident, to be changed
NEW_RESIDENT = Address("people", NEW)  # with the draft that is gone on with
IMPORT = Address("import")  # these three are pages of higher rooms, shown among the residents
TWINS = Address("twins")
DOUBTS = Address("doubts")

WORKERS = Address("workers")  # a person or one of the journeys, with all that is known
WORKER_FORM = Address("workers", "ubah")  # a person or a journey, to be changed
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
ALL_LETTERS = Address("letters", "semua")  # a person
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
COMMITMENT_WORDING = Address("commitments", "bunyi")  # which template
WAITING_COMMITMENTS = Address("commitments", "perlu")  # all that wait for a person

REMITTANCES = Address("remittances")  # a line of the ledger
NEW_REMITTANCE = Address("remittances", NEW)
REMITTANCE_OF = Address("remittances", "catat")  # a person
YEARLY_SHEET = Address("remittances", "lembar")  # a person, and which year
LEDGER_OF = Address("remittances", "buku")  # a person, and which year
LEDGER_CONSENT = Address("remittances", "persetujuan")  # a person
SURVEY_OF = Address("remittances", "survei")  # a person, and which year
GOAL_OF = Address("remittances", "tujuan")  # a person, or a goal
HOUSEHOLD_SHEET = Address("remittances", "rumah")  # a person, and which year
LEDGER_MONTHS = Address("remittances", "bulan")
RATES = Address("remittances", "kurs")
RATE = Address("remittances", "kurs.satu")  # without a record a new one
PRODUCTIVE = Address("remittances", "produktif")
LEDGER_LINES = Address("remittances", "baris")  # which figure of a report
IMPORT_REMITTANCES = Address("import_remittances")  # these are pages of a higher room
IMPORT_RATES = Address("import_rates")

ATTENTION = Address("attention")  # something that was noticed
ATTENTION_LIMITS = Address("attention", "batas")
WATCHED = Address("attention", "pantauan")
WATCHED_NAME = Address("attention", "pantauan.nama")  # without a record a new one
PROMISED = Address("attention", "janji")
IMPORT_WATCHED = Address("import_watched")  # a page of a higher room

CASES = Address("cases")  # a case
NEW_CASE = Address("cases", NEW)
CHANGE_CASE = Address("cases", "ubah")  # a case, and so the next ones
CASE_ACTION = Address("cases", "tindakan")
CASE_STEPS = Address("cases", "periksa")
CASE_REFERRAL = Address("cases", "rujuk")
CASE_ANSWER = Address("cases", "jawab")  # a referral
CASE_LETTER = Address("cases", "surat")  # a case, and which closed letter
LATE_CASES = Address("cases", "terlambat")

TRAINING = Address("training")  # a batch
NEW_BATCH = Address("training", NEW)  # which course; without one it is chosen
BATCH = Address("training", "angkatan")  # for a new one which course
COURSES = Address("training", "daftar-program")
COURSE = Address("training", "program")  # without a record a new one
PARTICIPANTS = Address("training", "peserta")  # a batch
ENROL = Address("training", "daftarkan")  # a batch
MEETING = Address("training", "hadir")  # a meeting, or the batch of a new one
RESULTS = Address("training", "hasil")  # a batch
IMPORT_PARTICIPANTS = Address("import_participants")  # of a higher room, shown in training
BATCHES_AT = Address("training", "tahap")  # which standing of batches

LIVELIHOODS = Address("livelihoods")  # a return, by its journey or its profile
RETURNEE = Address("livelihoods", "purna")  # the same; a new profile is begun where none is
RETURNEES_AT = Address("livelihoods", "tahap")  # where those who came home stand
RETURNEES_NEED = Address("livelihoods", "butuh")  # which need
VISIT = Address("livelihoods", "kunjungan")  # a visit, or the profile of a new one
BUSINESSES = Address("livelihoods", "daftar-usaha")  # which look, or which need
BUSINESS = Address("livelihoods", "usaha")  # for a new one which owner
PROGRESS = Address("livelihoods", "kemajuan")  # a line, or the business of a new one
GROUPS = Address("livelihoods", "daftar-kelompok")
GROUP = Address("livelihoods", "kelompok")  # without a record a new one
MATCHING = Address("matching")  # a received list, held against the register
DECISION = Address("matching", "putusan")  # a list and one of its rows, with a stroke between
IMPORT_LISTED = Address("import_listed")  # a page of a higher room
ACTIVITIES = Address("livelihoods", "daftar-kegiatan")  # which kind
ACTIVITY = Address("livelihoods", "kegiatan")  # without a record a new one
ACTIVITY_PEOPLE = Address("livelihoods", "peserta")  # an activity
INVITE = Address("livelihoods", "undang")  # an activity
GUEST = Address("livelihoods", "tamu")  # an activity
ROLL = Address("livelihoods", "hadir")  # an activity
NEEDS = Address("livelihoods", "kebutuhan")  # which need
SUPPORTS = Address("livelihoods", "daftar-dukungan")  # which status, or "LATE"; "~MODAL" of a need
SUPPORT = Address("livelihoods", "dukungan")  # an offer; for a new one "MODAL:" and whose need
FAMILIES = Address("livelihoods", "keluarga")
IMPORT_BUSINESSES = Address("import_businesses")  # these are pages of a higher room
IMPORT_ACTIVITY_PEOPLE = Address("import_activity_people")

VISITS = Address("visits")  # a visit to an office
NEW_VISIT = Address("visits", NEW)  # to which office; without one it is chosen
OFFICE_VISIT = Address("visits", "kunjungan")  # for a new one to which office
VISIT_RESULTS = Address("visits", "hasil")  # a visit
VISITS_AT = Address("visits", "tahap")  # which standing of visits
WAYS = Address("visits", "jalan")  # which candidates; "~PASPOR" at a step
SERVICE_OFFICES = Address("visits", "daftar-kantor")
SERVICE_OFFICE = Address("visits", "kantor")  # without a record a new one
FAMILY_CARD = Address("visits", "kartu")  # a journey
WAY_LIMITS = Address("visits", "batas")
WAY_STEPS = Address("visits", "langkah")  # which figure of a report

PACKAGES = Address("packages")  # a package that was sent
NEW_PACKAGE = Address("packages", NEW)  # for which office; "" where one is to be chosen
RECEIVERS = Address("packages", "penerima")  # the offices that get packages
RECEIVER = Address("packages", "penerima.satu")

SHEETS = Address("rounds")  # the sheet of a hamlet
NEW_ROUND = Address("rounds", NEW)  # with the draft that is gone on with
SHEET = Address("rounds", "lembar")  # a sheet of a hamlet
SHEETS_AT = Address("rounds", "tahap")  # where sheets are
ROUND_PAPER = Address("rounds", "cetak")  # a round

READINESS = Address("readiness")
INDICATOR = Address("readiness", "indikator")  # which indicator, by its code; and so the next two
CHANGE_INDICATOR = Address("readiness", "ubah")  # without a code a new one
READINESS_TASK = Address("readiness", "tugas")
ASSESSMENT = Address("readiness", "penilaian")
READINESS_BUNDLE = Address("readiness", "berkas")

DISTRICT = Address("district")
DISTRICT_KEYS = Address("district", "kunci")  # whose keys are known at a desk

LAPTOPS = Address("laptops")
TAKE_CHANGES = Address("laptops", "terima")  # the path of a file
LAPTOP_CLASHES = Address("laptops", "putusan")
EXCHANGES = Address("laptops", "riwayat")
LENT_NUMBERS = Address("laptops", "nomor")

REPORTS = Address("reports")  # which report, by its code, and as the record a part of it
REPORT_NAMES = Address("reports", "nama")  # the row of a figure, and which report and part
ABROAD_BY_HAMLET = "L3~DUSUN"
REPORT_PACKAGE = Address("reports", "paket")
OWN_REPORT = Address("reports", "sendiri")  # without a record a new one
REPORT_WORDING = Address("reports", "bunyi")  # which template

BACKUP = Address("backup")
NEW_COPY = Address("backup", NEW)
CHECK_COPY = Address("backup", "periksa")  # the path of a copy

PRIVACY = Address("privacy")  # what somebody asked about their data
NEW_DATA_REQUEST = Address("privacy", NEW)  # about which person; without one it is asked
LATE_DATA_REQUESTS = Address("privacy", "terlambat")
OWN_COPY = Address("privacy", "salinan")  # the request for it
ERASE_PERSON = Address("privacy", "hapus")  # the request for it
DATA_CONSENTS = Address("privacy", "persetujuan")
DATA_CONSENT = Address("privacy", "persetujuan.satu")  # a consent, or the person of a new one
RESTRICTED = Address("privacy", "dibatasi")
RETENTION = Address("privacy", "masa-simpan")
DESTRUCTIONS = Address("privacy", "pemusnahan")
BREACHES = Address("privacy", "kegagalan")
BREACH = Address("privacy", "kegagalan.satu")  # without a record a new one

SETTINGS = Address("settings")
OFFICE = Address("settings", "kantor")
OFFICIAL = Address("settings", "perangkat")  # without a record a new one
LETTERHEAD = Address("settings", "kop")
WARNINGS = Address("settings", "peringatan")
STAFF = Address("settings", "petugas")
HANDOVER = Address("settings", "serah-terima")  # whose minutes; without one a new handover
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
    if not verb:
        forms = {PEOPLE.section: CHANGE_RESIDENT.verb, WORKERS.section: WORKER_FORM.verb}
        verb = forms.get(section, "") if record_id else NEW
    return read(section, f"{verb}:{record_id}" if verb else record_id)
