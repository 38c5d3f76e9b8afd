"""The commands that hand up a year's figures, look into a package, and join laptops' changes."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dme_desktop.app.command.answers import in_words
from dme_desktop.app.command.desk import (
    FILE,
    FOLDER,
    YEAR,
    Desk,
    data_option,
    json_option,
    progress,
)
from dme_desktop.app.command.district import refuse_village

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.group()
def package() -> None:
    """Paket angka setahun untuk kecamatan, kabupaten atau provinsi."""


@package.command("make")
@click.option(
    "--to", required=True, metavar="KODE", help="Kode kantor penerima, seperti 52.03 (lihat Paket)."
)
@click.option("--out", type=FOLDER, required=True, help="Stik atau folder tujuan.")
@click.option("--year", type=YEAR, help="Tahun yang masih terbuka; tanpa ini tahun berjalan.")
@json_option
@data_option
@click.pass_obj
@in_words
def make(desk: Desk, to: str, out: Path, year: int | None) -> None:
    """Buat paket untuk penerima yang sudah dikenal, tulis dan baca ulang."""
    from dme_desktop.packages import acts, stick
    from dme_desktop.packages.service import sending

    with desk.data() as (_, db, who):
        with db.read() as session:
            receiver_id = _known(session, to)
        with db.write(acts.SEND, who) as session:
            told = year or session.info["clock"].today().year
            made = sending.send(session, receiver_id, told)
            file = stick.write(out, made.name, made.content)
        sent = made.record
    found = {
        "file": str(file), "seq": sent.seq, "year": sent.year, "people": sent.people,
        "size": sent.size,
    }  # fmt: skip
    desk.answer(found, f"{file}: nomor {sent.seq}, {sent.people} orang, {sent.size} byte")


@package.command("key")
@click.option("--out", type=FOLDER, required=True, help="Stik atau folder tujuan.")
@json_option
@data_option
@click.pass_obj
@in_words
def key(desk: Desk, out: Path) -> None:
    """Tulis kunci penerima kantor ini dan lembar untuk dicetak."""
    from dme_desktop.packages import acts, form, papers, sealing, stick
    from dme_desktop.packages.service import receivers
    from dme_desktop.trust import own_keys
    from dme_desktop.vault import signing

    with desk.data() as (_, db, who):
        with db.read() as session:
            refuse_village(session)
        with db.write(acts.MAKE_KEY, who) as session:
            own_keys.ready_to_sign(session)
            own_keys.ready_for_boxes(session)
        with db.read(who) as session:
            office = receivers.own(session)
            content = form.office_file(office, signing.current(session))
            pdf = papers.receiver_key(session)
    name = f"kunci-penerima-{office.code}-{office.as_of:%Y%m%d}"
    file = stick.write(out, f"{name}{form.LIST}", content)
    sheet = stick.write(out, f"{name}.pdf", pdf)
    found = {
        "file": str(file), "sheet": str(sheet),
        "fingerprint": sealing.fingerprint(office.signing, office.sealing),
    }  # fmt: skip
    desk.answer(found, f"{file}\n{sheet}\nsidik {found['fingerprint']}")


@package.command("know")
@click.argument("file", type=FILE)
@click.option("--fingerprint", required=True, help="Sidik dari lembar kunci yang dicetak.")
@json_option
@data_option
@click.pass_obj
@in_words
def know(desk: Desk, file: Path, fingerprint: str) -> None:
    """Kenal penerima dari berkas kuncinya dan sidik di lembarnya."""
    from dme_desktop.packages import acts, stick
    from dme_desktop.packages.service import receivers

    content = stick.opening(file)
    with desk.data() as (_, db, who), db.write(acts.KNOW_RECEIVER, who) as session:
        kept = receivers.believe(session, content, fingerprint)
        found = {"id": kept.id, "code": kept.code, "name": kept.name}
    desk.answer(found, f"{found['name']} ({found['code']}) dikenal sebagai penerima.")


@package.command("answer")
@click.argument("file", type=FILE)
@json_option
@data_option
@click.pass_obj
@in_words
def answer(desk: Desk, file: Path) -> None:
    """Masukkan balasan kantor penerima."""
    from dme_desktop.packages import acts, stick
    from dme_desktop.packages.service import answers

    content = stick.opening(file)
    with desk.data() as (_, db, who), db.write(acts.TAKE_ANSWER, who) as session:
        reply = answers.take(session, content).reply
    found = {
        "year": reply.year, "seq": reply.seq, "accepted": reply.accepted,
        "reasons": list(reply.sentences),
    }  # fmt: skip
    became = "diterima" if reply.accepted else "dikembalikan"
    said = f"Paket {reply.year} nomor {reply.seq} {became}."
    desk.answer(found, "\n".join([said, *reply.sentences]))


@package.command("open")
@click.argument("file", type=FILE)
@json_option
@data_option
@click.pass_obj
@in_words
def open_(desk: Desk, file: Path) -> None:
    """Buka paket di meja wilayah dan sebut isinya, tanpa menghitungnya."""
    from dme_desktop.district import receiving

    with desk.data() as (_, db, _who):
        with db.read() as session:
            refuse_village(session)
        told = receiving.looked_into(db, file)
    lines = [f"{name}: {', '.join(map(str, sums))}" for name, sums in told.totals.items()]
    head = f"{told.name} ({told.sender}), tahun {told.year} nomor {told.seq}, per {told.as_of}"
    found = {
        "sender": told.sender, "name": told.name, "year": told.year, "seq": told.seq,
        "as_of": told.as_of.isoformat(), "totals": told.totals,
    }  # fmt: skip
    desk.answer(found, "\n".join([head, *lines]))


@package.command("carry")
@click.option("--out", type=FOLDER, required=True, help="Stik atau folder bersama.")
@json_option
@data_option
@click.pass_obj
@in_words
def carry(desk: Desk, out: Path) -> None:
    """Tulis perubahan laptop ini untuk laptop lain di kantor yang sama."""
    from dme_desktop.laptops.service import carrying

    with desk.data() as (_, db, who):
        made = carrying.carry(db, out, who)
    found = {
        "file": str(made.file), "files": [str(one) for one in (made.file, *made.more)],
        "acts": made.contents.done, "records": made.contents.records,
    }  # fmt: skip
    desk.answer(found, f"{made.names}: {made.contents.done} tindakan")


@package.command("merge")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--fingerprint", default="", help="Sidik laptop yang datang pertama kali.")
@json_option
@data_option
@click.pass_obj
@in_words
def merge(desk: Desk, file: Path, fingerprint: str) -> None:
    """Gabungkan perubahan laptop lain: sebuah berkas, atau yang baru di sebuah folder."""
    from dme_desktop.laptops.service import finding, joining, taking

    with desk.data() as (_, db, who):
        opened = (
            finding.next_in(db, file, progress()) if file.is_dir()
            else taking.opened(db, file, progress())
        )  # fmt: skip
        joining.compared(db, who, opened, fingerprint)
        name, records, clashes = joining.taken(db, who, opened)
    found = {"file": opened.name, "laptop": name, "records": records, "clashes": clashes}
    desk.answer(found, f"{name}: {records} catatan digabung, {clashes} isian harus diputuskan")


def _known(session: "Session", code: str) -> str:
    from dme_desktop.kernel.errors import DmeError
    from dme_desktop.packages.service import receivers

    kept = receivers.of_code(session, code)
    if kept is None:
        raise DmeError(
            f"Penerima {code} belum dikenal. Kenalkan dulu dengan `dme package know BERKAS`."
        )
    return kept.id
