"""Packages by the command line: a village hands up, its regency receives, answers and is asked."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dme_desktop.apart import calling
from dme_desktop.app.command.cli import main
from dme_desktop.app.entrance import founding
from dme_desktop.district.service import gathering
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.packages.service import receivers
from dme_desktop.trust import lists
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.app.conftest import CODE, PLAN
from tests.conftest import PASSPHRASE
from tests.examples import a_registration, nik
from tests.packages.examples import far_office

VILLAGE, DESK, WORKERS = "52.03.11.2005", "52.03", 3
OFFICE = founding.Plan(DESK, {}, {"name": "Kepala Dinas Contoh"}, "", "Petugas Meja")
PRINT = "GJ2Y-652M-K8QX-0TNA"


def dme(folder: Path, *words: str | Path) -> Result:
    told = [str(word) for word in (*words, "--data", folder)]
    return CliRunner().invoke(main, told, env={"DME_PASSPHRASE": PASSPHRASE})


def answer(folder: Path, *words: str | Path) -> Any:
    """Return the one JSON object of a command that is done."""
    result = dme(folder, *words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def refusal(folder: Path, *words: str | Path) -> str:
    """Return the one sentence of a command that is refused."""
    result = dme(folder, *words, "--json")
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    [sentence] = result.stderr.splitlines()
    assert sentence.endswith(".")
    return sentence


def founded_by(plan: founding.Plan, folder: Path) -> Path:
    founding.create(
        Profile(folder), plan, founding.Secrets(PASSPHRASE, CODE), remember=False
    ).close()
    return folder


def opened(folder: Path) -> Database:
    return Profile(folder).open(PASSPHRASE, remember=False)


@pytest.fixture(scope="module")
def offices(
    tmp_path_factory: pytest.TempPathFactory,
    quick_key_stretching: None,  # noqa: ARG001
) -> tuple[Path, Path]:
    """Give a village with some workers and its regency, which knows the village's key."""
    whole = tmp_path_factory.mktemp("kantor")
    desa, meja = founded_by(PLAN, whole / "desa"), founded_by(OFFICE, whole / "meja")
    db = opened(desa)
    with db.write(ACT, CLERK) as session:
        for serial in range(WORKERS):
            person = {"nik": nik(serial + 1), "full_name": f"Pekerja Contoh {serial}"}
            trip = {"stage": Stage.BEKERJA, "country": "MY", "departed_on": PartialDate(2019)}
            registration.register(session, a_registration(person=person, journey=trip))
        keys = lists.hand_in_keys(session)
    db.close()
    db = opened(meja)
    with db.write(ACT, CLERK) as session:
        lists.compare(session, lists.gather(session, keys.content).id)
    db.close()
    return desa, meja


@pytest.fixture(autouse=True)
def _near(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process: what a process of its own does is tried elsewhere."""
    monkeypatch.setattr(calling, "call", lambda function, *given, **_: function(*given))


def replies(meja: Path) -> list[bytes]:
    """Answer every package at the desk."""
    db = opened(meja)
    with db.write(ACT, CLERK) as session:
        found = gathering.newest_arrivals(session)
        made = [gathering.reply(session, one.id)[1] for one in found]
    db.close()
    return made


def test_a_package_goes_from_a_village_to_its_regency_and_is_answered(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    desa, meja = offices
    key = answer(meja, "package", "key", "--out", tmp_path)
    assert Path(key["sheet"]).read_bytes().startswith(b"%PDF")
    known = answer(desa, "package", "know", key["file"], "--fingerprint", key["fingerprint"])
    assert (known["code"], known["name"]) == (DESK, "Kabupaten Lombok Timur")
    made = answer(desa, "package", "make", "--to", DESK, "--out", tmp_path)
    assert (made["seq"], made["people"]) == (1, WORKERS)
    assert Path(made["file"]).stat().st_size == made["size"]

    (tmp_path / "rusak.dmepaket").write_bytes(b"bukan paket")
    became = answer(meja, "district", "receive", tmp_path)
    assert became["counted"] == 1
    by_name = {one["file"]: one for one in became["files"]}
    assert by_name[Path(made["file"]).name]["counted"]
    assert not by_name["rusak.dmepaket"]["counted"]
    assert by_name["rusak.dmepaket"]["reason"].endswith(".")
    again = answer(meja, "district", "receive", tmp_path)
    assert again["counted"] == 0

    [content] = set(replies(meja))
    file = tmp_path / "balasan.dme"
    file.write_bytes(content)
    told = answer(desa, "package", "answer", file)
    assert (told["seq"], told["accepted"], told["reasons"]) == (1, True, [])

    table = answer(meja, "district", "ask", "keadaan")
    assert {len(row) for row in table["rows"]} == {len(table["columns"])}
    out = tmp_path / "jawaban.csv"
    result = dme(meja, "district", "ask", "keadaan", "--out", out)
    assert result.exit_code == 0, result.output
    written = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert written[0] == table["columns"]
    assert any("*" in row for row in written[1:])  # three people are fewer than five
    assert str(WORKERS) not in {row[-1] for row in written[1:]}


def test_words_for_people_say_the_same(offices: tuple[Path, Path], tmp_path: Path) -> None:
    _, meja = offices
    result = dme(meja, "district", "receive", tmp_path)
    assert (result.exit_code, result.stdout) == (0, "0 paket dihitung\n")
    key = dme(meja, "package", "key", "--out", tmp_path)
    assert key.exit_code == 0
    assert "sidik " in key.stdout


def test_bad_inputs_are_refused_in_one_sentence(offices: tuple[Path, Path], tmp_path: Path) -> None:
    desa, meja = offices
    far = far_office("52.71")
    keys, odd = tmp_path / "jauh.dme", tmp_path / "surat.dme"
    keys.write_bytes(far.file())
    odd.write_bytes(b"%PDF-1.7")
    near = tmp_path / "dekat.dme"
    near.write_bytes(far_office().file())
    missing = tmp_path / "tidak-ada"
    at_the_village: dict[tuple[str | Path, ...], str] = {
        ("package", "make", "--to", "99.99", "--out", tmp_path): "belum dikenal",
        ("package", "know", keys, "--fingerprint", far.fingerprint): "bukan kecamatan",
        ("package", "know", near, "--fingerprint", PRINT): "bukan sidik kunci",
        ("package", "know", odd, "--fingerprint", PRINT): "bukan kunci penerima atau balasan",
        ("package", "know", missing, "--fingerprint", PRINT): "tidak dapat dibaca",
        ("package", "answer", odd): "bukan kunci penerima atau balasan",
        ("package", "answer", near): "tidak ada di daftar penerima",
        ("package", "key", "--out", tmp_path): "data Desa Jenggik Utara",
        ("district", "receive", tmp_path): "data Desa Jenggik Utara",
        ("district", "ask", "keadaan"): "data Desa Jenggik Utara",
    }
    for words, said in at_the_village.items():
        assert said in refusal(desa, *words), words
    at_the_desk: dict[tuple[str | Path, ...], str] = {
        ("district", "receive", missing): "tidak menjawab",
        ("district", "ask", "cuaca"): "Tidak ada pertanyaan cuaca",
        ("district", "ask", "keadaan", "--inside", "xx"): "xx",
        ("district", "ask", "keadaan", "--inside", "52.71"): "bukan bagian dari",
        ("district", "ask", "keadaan", "--out", missing / "a.csv"): "tidak ditemukan",
        ("package", "make", "--to", DESK, "--out", tmp_path): "belum dikenal",
    }
    for words, said in at_the_desk.items():
        assert said in refusal(meja, *words), words


def test_a_year_that_is_closed_and_a_missing_folder_are_refused(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    desa, _ = offices
    db = opened(desa)
    with db.write(ACT, CLERK) as session:
        if receivers.of_code(session, "52") is None:
            upper = far_office("52", 8)
            receivers.believe(session, upper.file(), upper.fingerprint)
    db.close()
    to = ("package", "make", "--to", "52")
    assert "masih terbuka" in refusal(desa, *to, "--out", tmp_path, "--year", "2019")
    refusal(desa, *to, "--out", tmp_path / "dicabut")
    made = answer(desa, *to, "--out", tmp_path)
    assert made["seq"] == 1  # what was not written took no number


def test_a_wrong_word_is_told_as_wrong_usage(offices: tuple[Path, Path]) -> None:
    desa, _ = offices
    for words in (("package", "make"), ("package", "know"), ("district", "ask"), ("package", "x")):
        result = dme(desa, *words)
        assert result.exit_code == 2, words
        assert "--help" in result.stderr


def test_a_package_is_looked_into_without_being_counted(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    desa, meja = offices
    key = answer(meja, "package", "key", "--out", tmp_path)
    answer(desa, "package", "know", key["file"], "--fingerprint", key["fingerprint"])
    made = answer(desa, "package", "make", "--to", DESK, "--out", tmp_path)
    told = answer(meja, "package", "open", made["file"])
    assert (told["sender"], told["seq"], told["totals"]["stok"][1]) == (
        VILLAGE, made["seq"], WORKERS,
    )  # fmt: skip
    assert "stok: " in dme(meja, "package", "open", made["file"]).stdout
    became = answer(meja, "district", "receive", tmp_path)
    assert [one["counted"] for one in became["files"]] == [True]
    assert "data Desa" in refusal(desa, "package", "open", made["file"])
    odd = tmp_path / "surat.dmepaket"
    odd.write_bytes(b"%PDF-1.7")
    assert "bukan paket" in refusal(meja, "package", "open", odd)


def test_a_desk_publishes_and_asks_by_months_and_level(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    _, meja = offices
    about = ("--year", "2026", "--level", "kecamatan", "--months", "1-6")
    done = answer(meja, "district", "publish", tmp_path, *about)
    assert {Path(one).name for one in done["files"]} == {
        f"angka-52.03-2026-01-06.{ending}" for ending in ("html", "pdf", "xlsx")
    }
    assert all(Path(one).stat().st_size for one in done["files"])
    told = answer(meja, "district", "ask", "keadaan", "--level", "kabupaten", "--months", "3")
    assert told["columns"] == ["tempat", "tahap", "banyak"]
    for wrong in ("13", "6-1", "0-3", "jan", "1-2-3"):
        assert dme(meja, "district", "ask", "keadaan", "--months", wrong).exit_code == 2
    assert "bukan mesin yang dikenal" in refusal(meja, "district", "load", "--into", "kafka://x/y")
    assert "riwayat perintah" in refusal(
        meja, "district", "load", "--into", "postgresql://a:b@peladen/c"
    )
