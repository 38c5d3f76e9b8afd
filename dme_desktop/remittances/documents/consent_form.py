"""Persetujuan Pencatatan Kiriman: to be signed before anything is written down, or its receipt.

The wording is the program's own (domain dictionary, 13b), not an official text.
"""

import datetime as dt
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Labels

FORM, RECEIPT = "PERSETUJUAN PENCATATAN KIRIMAN", "TANDA TERIMA PERSETUJUAN PENCATATAN KIRIMAN"
VOLUNTARY = "Sukarela. Catatan menurut cerita keluarga, data survei, dan bukan untuk pajak."
PURPOSES = (
    "membantu keluarga melihat uangnya datang dari mana dan dipakai untuk apa;",
    "menghitung jumlah kiriman desa tanpa menyebut nama;",
    "mengingatkan keluarga bila ada yang perlu diperhatikan.",
)
RIGHTS = (
    "{who} dapat meminta salinan, perbaikan, dan penghentian pencatatan kapan saja. Penarikan "
    "persetujuan diproses paling lambat 3 x 24 jam. Menolak tidak mengurangi hak {whose} atas "
    "pelayanan."
)
OWN = "Bunyi formulir ini templat program, bukan teks resmi."
LADDER = (Scale(11.5, 1.4, 8, 24 * MM), Scale(11, 1.3, 6, 22 * MM))


class ConsentForm(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the form; with `given_on` it is the receipt of a consent that was given."""

    letterhead: Letterhead
    foot: Foot
    worker: str
    address: str
    given_by: str
    relation: str
    place: str
    date: dt.date
    officer: Signer
    village: str
    given_on: dt.date | None = None
    paper: PaperSize = PaperSize.F4


def build(form: ConsentForm) -> bytes:
    """Return the form or the receipt as one PDF."""
    document = Document("Persetujuan pencatatan kiriman", Page(paper=form.paper))
    document.add(partial(story, form), form.foot, LADDER)
    return document.finish()


def story(form: ConsentForm, scale: Scale) -> list[Block]:
    """Return the form from letterhead to signatures."""
    return [
        Head(form.letterhead),
        Space(scale.gap),
        Title(RECEIPT if form.given_on else FORM, scale=scale),
        Notice(VOLUNTARY, scale),
        Space(scale.gap),
        Labels(_about(form), scale, 52 * MM, 0, first_bold=True),
        Space(scale.gap),
        *_said(form, scale),
        Space(scale.gap),
        Prose(_rights(form), scale),
        Space(scale.gap),
        Prose([Run(OWN, italic=True)], Scale(9, 1.25), "left"),
        Space(scale.gap * 1.5, stretch=8 * MM),
        _signatures(form, scale),
    ]


def _about(form: ConsentForm) -> list[tuple[str, str]]:
    told = [("Nama pekerja", form.worker), ("Alamat keluarga", form.address)]
    told += [("Yang memberi persetujuan", form.given_by), ("Selaku", form.relation)]
    if form.given_on:
        told.append(("Setuju tanggal", print_date(form.given_on)))
    return told


def _said(form: ConsentForm, scale: Scale) -> list[Block]:
    begun = (
        f"{form.village} telah menerima persetujuan untuk mencatat uang yang dikirim pekerja di "
        "atas kepada keluarganya, untuk:"
        if form.given_on
        else f"Saya telah diberi tahu bahwa Pemerintah {form.village} mencatat uang yang dikirim "
        "pekerja di atas kepada keluarganya, dan saya setuju, untuk:"
    )
    who = (
        "Yang dicatat: tanggal, jumlah, jalur, penerima dan penggunaan; dari nomor bukti hanya "
        "empat angka terakhir. Yang melihat: petugas PMI, sekretaris dan kepala desa. Disimpan "
        "lima tahun."
    )
    spoken = Prose([Run(form.letterhead.says(who))], scale)
    purposes = numbered(PURPOSES, scale, "left")
    return [Prose([Run(begun)], scale), *purposes, Space(scale.gap * 0.6), spoken]


def _rights(form: ConsentForm) -> str:
    """Return what a family may ask for: in its own words, or as the office tells it."""
    if form.given_on:
        return RIGHTS.format(who="Keluarga", whose="keluarga")
    return RIGHTS.format(who="Saya", whose="saya")


def _signatures(form: ConsentForm, scale: Scale) -> Block:
    giver = Signer(name=form.given_by, role="Yang memberi persetujuan", thumbprint=True)
    day = f"{form.place}, {print_date(form.given_on or form.date)}"
    officer = msgspec.structs.replace(form.officer, place_and_date=day)
    return Signatures((giver, officer), scale)
