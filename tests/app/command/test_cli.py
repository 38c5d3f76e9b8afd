"""The command line as district staff and scheduled tasks use it."""

import errno
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader
from sqlcipher3 import dbapi2

from dme_desktop import rooms
from dme_desktop.app.command import answers
from dme_desktop.app.command.cli import main
from dme_desktop.app.entrance import office
from dme_desktop.backup import medium, package
from dme_desktop.vault import cipher, declared
from tests.accounts.people import SECRET as STAFF_SECRET
from tests.accounts.people import begin
from tests.backup.older import an_older_backup
from tests.conftest import MemoryKeyring
from tests.examples import nik
from tests.exchange import books
from tests.exchange.workbooks import a_village, write

VILLAGE = "52.03.11.2005"
SECRET = "kopi sasak di pagi hari"


def dme(*words: str | Path, secret: str | None = SECRET) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], env={"DME_PASSPHRASE": secret})


def answer(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Give what `dme demo` made with forty workers, and its passphrase."""
    out = tmp_path_factory.mktemp("demo")
    made: dict[str, Any] = answer(dme("demo", "--out", out, "--workers", "40", "--json"))
    return made | {"secret": Path(made["files"]["passphrase"]).read_text().strip(), "out": out}


def text_of(file: str | Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(file).pages)


def test_the_demonstration_prints_one_of_everything(shown: dict[str, Any]) -> None:
    files = shown["files"]
    for kind, words in {
        "family_permission": "SURAT IZIN KELUARGA",
        "introduction": "SURAT PENGANTAR",
        "marital_status": "STATUS PERKAWINAN",
        "genuine_papers": "KEASLIAN DOKUMEN",
        "risk_statement": "MENANGGUNG RISIKO",
        "domicile": "KETERANGAN DOMISILI",
        "refusal": "SURAT PENOLAKAN",
        "data_form": "FORMULIR PENDATAAN",
        "blank_form": "Cara pengisian",
        "deliberation_sheet": "LEMBAR MUSYAWARAH KELUARGA",
        "education_card": "LIMA CIRI",
        "pledge": "IKRAR DESA MIGRAN EMAS",
        "agreement": "Tindak lanjut",
        "ceremony": "BERITA ACARA",
        "plaque": "Edukatif, Maju, Aman, Sejahtera",
        "designation": "RIWAYAT PENETAPAN DESA MIGRAN EMAS",
        "task_force": "SUSUNAN SATUAN TUGAS",
        "task_force_decree": "MEMUTUSKAN",
        "regulation_skeleton": "KERANGKA, BUKAN PERATURAN",
        "proposal": "mengusulkan Desa Jenggik Utara",
        "certificates": "SERTIFIKAT PELATIHAN",
        "timeline": "LINIMASA KOMITMEN",
        "remittance_sheet": "bukan untuk pajak",
        "report_pdf": "Posisi data per",
    }.items():
        text = text_of(files[kind])
        assert words in text
        assert "LATIHAN" in text
    assert openpyxl.load_workbook(files["report_xlsx"]).sheetnames == ["Ringkasan", "L1"]
    assert all(seconds >= 0 for seconds in shown["seconds"].values())


def test_an_update_finds_the_data_fit_or_says_why_not(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    here = ("--data", shown["out"] / "data")
    assert answer(dme(*here, "renew", "--json", secret=shown["secret"]))["ok"]
    refused = dme(*here, "renew", secret="bukan kata sandinya")
    assert refused.exit_code == 1
    assert "tidak cocok" in refused.stderr
    assert "Belum ada data" in dme("--data", tmp_path / "kosong", "renew").stdout


def test_its_backup_is_verified_and_brings_the_same_data_back(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    file, secret = shown["files"]["backup"], shown["secret"]
    verdict = answer(dme("backup", "verify", file, "--json", secret=secret))
    back = answer(dme("backup", "restore", file, "--data", tmp_path, "--json", secret=secret))

    assert verdict["ok"]
    assert back == {"ok": True, "people": verdict["people"]}
    found = [
        answer(dme("--data", folder, "--json", "list", "journeys", secret=secret))
        for folder in (shown["out"] / "data", tmp_path)
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 40
    assert answer(dme("check", "--data", tmp_path, "--json", secret=secret))["ok"]


def test_a_backup_of_an_older_program_is_brought_back_and_opened(tmp_path: Path) -> None:
    file, new = an_older_backup(tmp_path / "stik", "0010"), tmp_path / "baru"
    back = answer(dme("backup", "restore", file, "--data", new, "--json", secret=SECRET))
    assert back == {"ok": True, "people": 1}
    (person,) = answer(dme("--data", new, "--json", "list", "people", secret=SECRET))
    assert person["name"] == "SITI CONTOHWATI"
    assert answer(dme("check", "--data", new, "--json", secret=SECRET))["ok"]


def fill_disk(monkeypatch: pytest.MonkeyPatch, *rooms: Path) -> None:
    """Let no file be opened for writing but in some folders, as a full disk with a stick does."""
    opened = cipher.connect

    def full(path: Path, *given: Any, **named: Any) -> object:
        if any(path.is_relative_to(room) for room in rooms):
            return opened(path, *given, **named)
        error = dbapi2.OperationalError("database or disk is full")
        error.sqlite_errorcode = dbapi2.SQLITE_FULL
        raise error

    monkeypatch.setattr(cipher, "connect", full)
    monkeypatch.setattr(medium, "has_room", lambda place, _: place in rooms)


def test_data_on_a_full_disk_are_checked_and_copied_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, stick, spare = tmp_path / "baru", tmp_path / "stik", tmp_path / "sementara"
    for folder in (stick, spare):
        folder.mkdir()
    file = an_older_backup(tmp_path / "lama", "0010")
    dme("backup", "restore", file, "--data", new, secret=SECRET)
    dme("--data", new, "list", "people", secret=SECRET)
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    fill_disk(monkeypatch, spare, stick)

    assert answer(dme("check", "--data", new, "--json", secret=SECRET))["ok"]
    made = answer(dme("backup", "create", "--to", stick, "--data", new, "--json", secret=SECRET))

    assert answer(dme("backup", "verify", made["file"], "--json", secret=SECRET))["ok"]
    unseen = dme("backup", "verify", made["file"], "--json", secret=None)
    told = json.loads(unseen.stdout)
    assert (unseen.exit_code, told["ok"], told["whole"]) == (3, False, True)
    assert "Belum terperiksa" in unseen.stderr


@pytest.mark.parametrize("command", [("check",), ("backup", "create", "--to", "STIK")])
def test_what_a_full_disk_keeps_from_being_done_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Sound data are never called broken, and nobody is sent to restore over them."""
    new, stick = tmp_path / "baru", tmp_path / "stik"
    stick.mkdir()
    file = an_older_backup(tmp_path / "lama", "0010")
    dme("backup", "restore", file, "--data", new, secret=SECRET)
    dme("--data", new, "list", "people", secret=SECRET)
    fill_disk(monkeypatch)

    told = dme(*(one.replace("STIK", str(stick)) for one in command), "--data", new, secret=SECRET)

    assert told.exit_code == 0 or "Kosongkan ruang di disk" in told.stderr
    assert "Tidak utuh" not in told.output + told.stderr
    assert list(stick.iterdir()) == []


def test_the_backups_on_the_last_stick_are_listed(shown: dict[str, Any]) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    made = Path(shown["files"]["backup"])
    rows = answer(dme("--data", data, "list", "backups", "--json", secret=secret))

    assert [row["id"] for row in rows] == [made.name]
    assert rows == answer(dme("backup", "list", "--in", made.parent, "--json"))


def verified(shown: dict[str, Any], given: str | Path, status: int = 0) -> Any:
    data, secret = shown["out"] / "data", shown["secret"]
    result = dme("verify", given, "--data", data, "--json", secret=secret)
    assert result.exit_code == status, result.output
    told = json.loads(result.stdout)
    assert not status or result.stderr.strip() == told["sentence"]
    return told


@pytest.mark.parametrize("kind", ["family_permission", "data_form", "pledge", "remittance_sheet"])
def test_what_was_printed_is_verified_from_the_file_and_from_a_picture(
    shown: dict[str, Any], tmp_path: Path, kind: str
) -> None:
    told = verified(shown, shown["files"][kind])
    assert told["status"] == "valid"
    assert told["village"] == VILLAGE
    assert told["file_unchanged"]
    assert told["practice"]
    assert told["number"] in text_of(shown["files"][kind])

    picture = tmp_path / "foto.png"
    document = pypdfium2.PdfDocument(shown["files"][kind])
    document[0].render(scale=200 / 72).to_pil().save(picture)
    document.close()
    seen = verified(shown, picture)
    assert (seen["status"], seen["number"], seen["date"]) == (
        "valid", told["number"], told["date"],
    )  # fmt: skip
    assert not seen["file_unchanged"]


def test_what_is_not_genuine_is_told_apart(shown: dict[str, Any], tmp_path: Path) -> None:
    changed = tmp_path / "diubah.pdf"
    changed.write_bytes(Path(shown["files"]["domicile"]).read_bytes() + b"\n% sesudahnya")
    assert verified(shown, changed, 1)["status"] == "altered"
    assert verified(shown, "DME1:%69 VD92EX0", 1)["status"] == "altered"
    assert verified(shown, "surat.contoh/562", 1)["status"] == "not_ours"
    assert verified(shown, shown["files"]["report_pdf"], 1)["status"] == "not_ours"
    assert verified(shown, "x" * 300, 1)["status"] == "not_ours"


def test_a_file_that_is_not_there_is_no_code(shown: dict[str, Any], tmp_path: Path) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    for name, words in (("tidak-ada.pdf", "tidak ditemukan"), ("rusak.png", "bukan gambar")):
        (tmp_path / "rusak.png").write_bytes(b"bukan gambar")
        result = dme("verify", tmp_path / name, "--data", data, secret=secret)
        assert result.exit_code == 1
        assert words in result.stderr


def test_a_verdict_is_read_by_people_too(shown: dict[str, Any]) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    said = dme("verify", shown["files"]["domicile"], "--data", data, secret=secret).stdout
    assert said.startswith("Dokumen latihan, bukan surat resmi. Sah.")
    assert "Daftar kunci per " in said
    assert f"Desa            Desa Jenggik Utara ({VILLAGE})  tercetak sama" in said


def test_the_page_that_checks_papers_is_written(shown: dict[str, Any], tmp_path: Path) -> None:
    out, data = tmp_path / "periksa-surat.html", shown["out"] / "data"
    told = answer(dme("page", "--out", out, "--data", data, "--json", secret=shown["secret"]))
    assert told["file"] == str(out)
    assert told["entries"] >= 1
    assert '<script id="lists" type="text/plain"></script>' not in out.read_text(encoding="utf-8")


def test_one_flipped_byte_is_found(shown: dict[str, Any], tmp_path: Path) -> None:
    content = bytearray(Path(shown["files"]["backup"]).read_bytes())
    content[len(content) // 2] ^= 1
    bad = tmp_path / "DME_rusak.dmecad"
    bad.write_bytes(content)

    result = dme("backup", "verify", bad, "--json", secret=shown["secret"])

    assert result.exit_code == 1
    assert json.loads(result.stdout)["ok"] is False
    assert result.stderr.strip().endswith(".")


def test_a_new_village_begins_with_its_recovery_sheet(tmp_path: Path) -> None:
    data, sheet = tmp_path / "data", tmp_path / "pemulihan.pdf"
    words = ("--data", data, "init", "--village", VILLAGE, "--head", "Lalu Contoh")
    answer(dme(*words, "--recovery-sheet", sheet, "--json"))

    assert "KODE PEMULIHAN" in text_of(sheet).upper()
    assert "LALU CONTOH" in text_of(sheet)
    again = dme(*words, "--recovery-sheet", tmp_path / "lain.pdf")
    assert again.exit_code == 1
    assert "sudah berisi data" in again.stderr
    assert not (tmp_path / "lain.pdf").exists()


@pytest.mark.parametrize("refused", ["passphrase", "sheet"])
def test_no_data_begin_without_a_sheet_and_no_sheet_without_data(
    tmp_path: Path, refused: str
) -> None:
    data, sheet = tmp_path / "data", tmp_path / "pemulihan.pdf"
    if refused == "sheet":
        (tmp_path / "berkas").touch()
        sheet = tmp_path / "berkas" / "pemulihan.pdf"  # in what is no folder
    secret = "lemah" if refused == "passphrase" else "kopi sasak di pagi hari"
    words = ("--data", data, "init", "--village", VILLAGE, "--head", "Lalu Contoh")
    result = dme(*words, "--recovery-sheet", sheet, secret=secret)

    assert result.exit_code == 1
    assert result.stderr.strip().endswith(".")
    assert not sheet.exists()
    assert not (data / "desa.db").exists()
    assert not (data / "kunci.json").exists()


def test_a_command_without_a_passphrase_says_where_to_give_it(
    tmp_path: Path, own_keyring: MemoryKeyring
) -> None:
    data, sheet = tmp_path / "data", tmp_path / "lembar.pdf"
    begun = dme("--data", data, "init", "--village", VILLAGE, "--head", "Kepala Contoh",
                "--recovery-sheet", sheet)  # fmt: skip
    assert begun.exit_code == 0, begun.output
    own_keyring.kept.clear()
    refused = dme("--data", data, "list", "people", secret=None)
    assert (refused.exit_code, refused.stderr.strip()) == (1, office.UNTOLD)
    missing = dme("--data", data, "--passphrase-file", tmp_path / "tidak-ada", "list", "people")
    assert "Periksa nama dan tempatnya." in missing.stderr


@pytest.mark.parametrize("code", [*answers._BECAUSE, errno.ELOOP])
def test_a_file_that_cannot_be_used_is_told_with_what_to_do(code: int) -> None:
    told = answers.because(OSError(code, "no words of ours"))
    assert told.startswith("Berkas atau folder tidak dapat dipakai: ")
    assert re.search(r"(; |, lalu )(pilih|periksa|sebut|kosongkan|pasang|ulangi)\b.*\.$", told)


@pytest.mark.parametrize("content", [b"halo\n", b"%PDF-1.7 " * 900, bytes(range(256)) * 40])
def test_what_is_no_backup_whatever_its_name_says_to_take_another(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "DME_lain.dmecad"
    file.write_bytes(content)
    refused = dme("backup", "restore", file, "--data", tmp_path / "baru")
    assert (refused.exit_code, refused.stderr.strip()) == (1, package.NOT_OURS)
    assert "lain" in package.NOT_OURS
    assert "berakhiran" not in package.NOT_OURS  # it has that ending already
    assert not (tmp_path / "baru").exists()


def test_an_unknown_village_code_leaves_nothing_behind(tmp_path: Path) -> None:
    data, sheet = tmp_path / "data", tmp_path / "pemulihan.pdf"
    words = ("--data", data, "init", "--village", "99.99.99.9999", "--head", "X")
    result = dme(*words, "--recovery-sheet", sheet)

    assert result.exit_code == 1
    assert not sheet.exists()
    assert not (data / "desa.db").exists()


def test_a_paper_printed_again_is_the_same_file(shown: dict[str, Any], tmp_path: Path) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    letters = answer(dme("--data", data, "list", "letters", "--json", secret=secret))
    letter = next(one for one in letters if one["type"] == "PLEDGE")
    out = tmp_path / "lagi.pdf"

    printed = answer(
        dme("print", "letter", "--id", letter["id"], "--out", out, "--data", data, "--json",
            secret=secret)
    )  # fmt: skip

    assert printed == {"file": str(out), "number": letter["number"]}
    assert out.read_bytes() == Path(shown["files"]["pledge"]).read_bytes()


def test_a_family_permission_needs_the_interview(shown: dict[str, Any], tmp_path: Path) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    rows = answer(dme("--data", data, "list", "journeys", "--json", secret=secret))
    person = next(row["person_id"] for row in rows if row["stage"] == "CPMI")
    words = ("print", "family-permission", "--id", person, "--data", data, "--json")
    out = tmp_path / "izin.pdf"

    refused = dme(*words, "--out", out, secret=secret)
    assert refused.exit_code == 1
    assert "hadir" in refused.stderr

    told = [f"--set={answer}" for answer in (
        "giver_present=ya", "interview_note=Keluarga paham.", "exception_reason=Pasangan jauh.",
        "warned=ya", "head_reason=Sudah diperiksa.",
    )]  # fmt: skip
    printed = answer(dme(*words, "--out", out, "--paper", "A4", *told, secret=secret))
    assert printed["number"].startswith("562/")
    assert PdfReader(out).pages[0].mediabox.height == pytest.approx(841.9, abs=0.1)


def test_a_refusal_needs_its_reasons(shown: dict[str, Any], tmp_path: Path) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    person = answer(dme("--data", data, "list", "people", "--json", secret=secret))[0]["id"]
    out = tmp_path / "tolak.pdf"
    words = ("print", "refusal", "--id", person, "--data", data, "--out", out, "--json")
    refused = dme(*words, secret=secret)
    assert refused.exit_code == 1
    assert "daftar alasan" in refused.stderr
    assert not out.exists()

    told = [f"--set={answer}" for answer in (
        "refused=Surat Izin Keluarga", "reasons=Dokumen belum lengkap", "remedy=dokumen lengkap",
        "contact_office=Dinas",
        "applied_on=20-11-2026",
    )]  # fmt: skip
    assert answer(dme(*words, *told, secret=secret))["number"]
    assert "Dokumen belum lengkap" in text_of(out)


def test_commitments_are_listed_and_each_is_printed_by_its_id(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    kept = answer(dme("--data", data, "list", "commitments", "--json", secret=secret))
    ids = {row["shelf"]: row["id"] for row in kept}
    for kind, shelf in {
        "agreement": "kerja-sama",
        "ceremony": "acara",
        "plaque": "acara",
        "designation": "penetapan",
        "task-force": "satgas",
    }.items():
        out = tmp_path / f"{kind}.pdf"
        words = ("print", kind, "--id", ids[shelf], "--data", data, "--out", out, "--json")
        assert answer(dme(*words, secret=secret))["number"]
    out = tmp_path / "sk.pdf"
    decree = ("print", "task-force-decree", "--id", ids["satgas"], "--data", data, "--out", out)
    assert answer(dme(*decree, "--json", secret=secret))["number"] == ""
    assert "KESATU" in text_of(out)
    for kind, found in (("agreements", "Literasi Keuangan"), ("awards", "Penghargaan")):
        (row,) = answer(dme("--data", data, "list", kind, "--find", found, "--json", secret=secret))
        assert row["id"] in {one["id"] for one in kept}
    out = tmp_path / "linimasa.pdf"
    answer(dme("print", "timeline", "--data", data, "--out", out, "--json", secret=secret))
    assert "11 September 2025" in text_of(out)


def test_certificates_are_issued_for_a_list(shown: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "sertifikat.pdf"
    told = [f"--set={answer}" for answer in (
        "activity=Pelatihan Tenun", "first_day=3-11-2026",
        "recipients=Siti Contoh; Montong\nAmaq Contoh; Dasan",
    )]  # fmt: skip
    words = ("print", "certificates", "--data", shown["out"] / "data", "--out", out, "--json")
    answer(dme(*words, *told, secret=shown["secret"]))
    first, second = PdfReader(out).pages
    assert "Amaq Contoh" in first.extract_text()
    assert "Siti Contoh" in second.extract_text()
    assert dme(*words, secret=shown["secret"]).exit_code == 1


@pytest.mark.parametrize(
    "code", ["L8", "L9", "L10", "L11", "L12", "L17", "KURANG", "TERLATIH", "BUKU"]
)
def test_every_list_is_written_as_pdf_and_workbook(
    shown: dict[str, Any], tmp_path: Path, code: str
) -> None:
    for suffix in (".pdf", ".xlsx"):
        out = tmp_path / f"{code}{suffix}"
        answer(dme("report", code, "--data", shown["out"] / "data", "--out", out, "--json",
                   secret=shown["secret"]))  # fmt: skip
    assert "LATIHAN" in text_of(tmp_path / f"{code}.pdf")
    assert openpyxl.load_workbook(tmp_path / f"{code}.xlsx").sheetnames == ["Ringkasan", code]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("list", "hantu"), "Tidak ada daftar"),
        (("print", "hantu", "--out", "x.pdf"), "Tidak ada cetakan"),
        (("print", "letter", "--id", "x", "--out", "x.pdf"), "tidak ada"),
        (("report", "L99", "--out", "x.pdf"), "Tidak ada laporan"),
        (("report", "L1", "--out", "x.doc"), ".pdf atau .xlsx"),
        (("import", "tidak-ada.xlsx"), "."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    shown: dict[str, Any], words: tuple[str, ...], sentence: str
) -> None:
    result = dme("--data", shown["out"] / "data", *words, secret=shown["secret"])
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nonsense",), "tidak dikenal"),
        (("list",), "KIND belum diisi"),
        (("list", "people", "--hantu"), "Pilihan --hantu tidak dikenal"),
        (("list", "people", "lagi"), "tidak dikenal"),
        (("list", "people", "--find"), "--find memerlukan satu nilai"),
        (("print", "pledge"), "--out F.pdf diperlukan"),
        (("print", "pledge", "--out", "x.pdf", "--paper", "A3"), "pilih F4 atau A4"),
        (("report", "L1", "--month", "13", "--out", "x.pdf"), "bilangan 1 sampai 12"),
        (("report", "L1", "--year", "dulu", "--out", "x.pdf"), "bilangan 1900 sampai 2099"),
        (("print", "pledge", "--year", "99999999", "--out", "x.pdf"), "bilangan 1900 sampai 2099"),
        (("demo", "--out", "x", "--seed", "dadu"), "bilangan bulat"),
        (("demo",), "--out belum diisi"),
        (("demo", "--out", __file__), "perlu folder"),
        (("import", Path(__file__).parent), "perlu berkas"),
        (("--data", __file__, "list", "people"), "perlu folder"),
        (("backup", "verify"), "FILE belum diisi"),
        (("import", "a.xlsx", "--as", "ikan"), "--as tidak dapat dipakai: pilih penduduk atau"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_two(
    words: tuple[str | Path, ...], sentence: str
) -> None:
    result = dme(*words)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert "--help`." in result.stderr
    assert not result.stdout


def test_a_fault_of_ours_is_told_without_the_person_it_met(
    shown: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("SITI CONTOHWATI 5203004507920001")

    monkeypatch.setattr(rooms, "listed", lambda _: fail)
    result = dme("--data", shown["out"] / "data", "list", "people", secret=shown["secret"])

    assert result.exit_code == 1
    assert "RuntimeError > " in result.stderr
    assert "SITI" not in result.output
    assert "5203004507920001" not in result.output


def test_a_mistyped_data_folder_is_not_made(tmp_path: Path) -> None:
    for words in (("list", "people"), ("backup", "create", "--to", tmp_path), ("check",)):
        result = dme("--data", tmp_path / "salah ketik", *words)
        assert result.exit_code == 1
        assert "Belum ada data" in result.stderr
    dme("--data", tmp_path, "list", "people")
    assert not list(tmp_path.iterdir())


def test_a_restore_with_a_wrong_secret_makes_no_folder(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    new = tmp_path / "baru"
    result = dme("backup", "restore", shown["files"]["backup"], "--data", new, secret="salah")
    assert result.exit_code == 1
    assert not new.exists()


def letters_of(shown: dict[str, Any]) -> Any:
    data = shown["out"] / "data"
    return answer(dme("--data", data, "list", "letters", "--json", secret=shown["secret"]))


@pytest.mark.parametrize("out", ["tidak ada/x.pdf", "berkas/x.pdf", "x" * 300 + ".pdf"])
def test_a_paper_that_has_no_place_takes_no_number(
    shown: dict[str, Any], tmp_path: Path, out: str
) -> None:
    (tmp_path / "berkas").touch()
    data, before = shown["out"] / "data", letters_of(shown)
    rows = answer(dme("--data", data, "list", "people", "--json", secret=shown["secret"]))
    words = ("print", "data-form", "--id", rows[0]["id"], "--out", tmp_path / out)
    result = dme("--data", data, *words, secret=shown["secret"])

    assert result.exit_code == 1
    assert result.stderr.startswith("Berkas atau folder tidak dapat dipakai: ")
    assert letters_of(shown) == before
    assert [file.name for file in tmp_path.iterdir()] == ["berkas"]


def test_a_report_is_written_anew_and_replaces_nothing_else(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    words = ("--data", shown["out"] / "data", "report", "L1", "--out")
    for _ in range(2):
        answer(dme(*words, tmp_path / "L1.pdf", "--json", secret=shown["secret"]))
    (tmp_path / "catatan.pdf").write_text("catatan rapat")
    refused = dme(*words, tmp_path / "catatan.pdf", secret=shown["secret"])
    assert refused.stderr == (
        "catatan.pdf sudah ada dan bukan PDF atau buku kerja. Pilih nama lain.\n"
    )
    assert (tmp_path / "catatan.pdf").read_text() == "catatan rapat"
    device = dme(*words, tmp_path / "CON.pdf", secret=shown["secret"])
    assert device.stderr == "Nama CON dipakai Windows sendiri. Pilih nama lain.\n"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["L1.pdf", "catatan.pdf"]


def test_no_answer_is_written_over_the_data_or_over_its_source(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    kept = (data / "kunci.json").read_bytes()
    for name in ("desa.db", "kunci.json"):
        result = dme("--data", data, "print", "blank-form", "--out", data / name, secret=secret)
        assert result.exit_code == 1
        assert "milik data desa" in result.stderr
    assert (data / "kunci.json").read_bytes() == kept

    file = tmp_path / "desa.xlsx"
    file.write_bytes(Path(shown["files"]["residents"]).read_bytes())
    result = dme("--data", data, "import", file, "--errors", file, secret=secret)
    assert "berkas asalnya" in result.stderr
    assert file.read_bytes() == Path(shown["files"]["residents"]).read_bytes()


def test_an_import_says_what_became_of_every_line_and_which_columns_are_dropped(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    head = ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun", "Hobi", "Telepon")
    lines = [
        (nik(71), "CONTOH BARU", "P", "05-07-1992", "Montong", "menjahit", "tidak ada"),
        ("123", "CONTOH SALAH", "P", "05-07-1992", "Montong", "", ""),
        ("", "JUMLAH", "2 orang", "", "", "", ""),
    ]
    file = books.sheets(tmp_path / "warga.xlsx", {"Warga": [head, *lines]})
    data, secret = shown["out"] / "data", shown["secret"]
    asked = ("--data", data, "import", file, "--dry-run")
    found = answer(dme(*asked, "--json", secret=secret))
    assert (found["new"], found["refused"], found["nobody"]) == (1, 1, 1)
    assert found["left_out"] == ["Hobi"]
    assert any("Telepon" in one["reason"] for one in found["warnings"])
    told = dme(*asked, secret=secret).output
    assert "1 bukan orang" in told
    assert "Kolom yang tidak dipakai: Hobi." in told


def test_a_list_of_companies_is_recognised_or_chosen(shown: dict[str, Any], tmp_path: Path) -> None:
    lists = {"P3MI": [("Nama Perusahaan", "No Telepon"), ("PT Belum Ada", "0812-3456-7890")]}
    file = books.sheets(tmp_path / "p3mi.xlsx", lists)
    data, secret = shown["out"] / "data", shown["secret"]
    for more in ((), ("--as", "p3mi")):
        words = ("--data", data, "import", file, "--dry-run", "--json", *more)
        found = answer(dme(*words, secret=secret))
        assert (found["new"], found["refused"]) == (1, 0)


def test_a_list_of_refusals_without_a_place_stops_the_import(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    data, secret = tmp_path / "data", shown["secret"]
    answer(
        dme("backup", "restore", shown["files"]["backup"], "--data", data, "--json", secret=secret)
    )
    people = answer(dme("--data", data, "list", "people", "--json", secret=secret))
    file = write(tmp_path / "baru.xlsx", a_village(3))
    words = ("import", file, "--errors", tmp_path / "tidak ada" / "x.xlsx")
    result = dme("--data", data, *words, secret=secret)

    assert result.exit_code == 1
    assert "tidak ditemukan" in result.stderr
    assert answer(dme("--data", data, "list", "people", "--json", secret=secret)) == people


def test_a_passphrase_file_of_a_windows_editor_opens(shown: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "sandi.txt"
    file.write_text(shown["secret"] + "\r\n", encoding="utf-8-sig", newline="")
    words = ("--data", shown["out"] / "data", "--passphrase-file", file, "check", "--json")
    assert answer(dme(*words))["ok"]


def process(shown: dict[str, Any], *words: str | Path, **more: Any) -> subprocess.Popen[bytes]:
    """Start the program of its own, as a scheduled task does."""
    return subprocess.Popen(
        [sys.executable, "-m", "dme_desktop.app.command.cli", *map(str, words)],
        stderr=subprocess.PIPE,
        env=os.environ | {"DME_PASSPHRASE": shown["secret"]} | more.pop("env", {}),
        **more,
    )


def test_a_reader_who_goes_away_gets_no_complaint(shown: dict[str, Any]) -> None:
    read, write_end = os.pipe()
    os.close(read)
    words = ("--data", shown["out"] / "data", "list", "people", "--json")
    with process(shown, *words, stdout=write_end) as running:
        os.close(write_end)
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert running.returncode == 1


def test_a_terminal_without_a_letter_still_gets_the_list(shown: dict[str, Any]) -> None:
    """An old console knows few letters; the answer is the same data all the same."""
    data, secret = shown["out"] / "data", shown["secret"]
    whole = answer(dme("print", "--list", "--json"))
    with process(
        shown,
        "print",
        "--list",
        "--json",
        stdout=subprocess.PIPE,
        env={"PYTHONIOENCODING": "ascii"},
    ) as running:
        said, complaint = running.communicate()
    assert (json.loads(said), complaint) == (whole, b"")
    words = ("--data", data, "list", "h\u1e25\u2026")
    with process(
        shown, *words, stdout=subprocess.PIPE, env={"PYTHONIOENCODING": "ascii"}
    ) as running:
        _, complaint = running.communicate()
    assert running.returncode == 1
    assert b"Traceback" not in complaint
    assert secret.encode() not in complaint


def test_a_wrong_passphrase_is_refused_in_words(shown: dict[str, Any]) -> None:
    result = dme("--data", shown["out"] / "data", "list", "people", secret="salah sama sekali")
    assert result.exit_code == 1
    assert "tidak cocok" in result.stderr


def test_printables_and_reports_are_listed() -> None:
    assert "pledge" in answer(dme("print", "--list", "--json"))
    assert "L1" in answer(dme("report", "--list", "--json"))


LOADED = """
import sys
from dme_desktop.app.command.cli import main
sys.argv[0] = "dme"
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print(*sorted(sys.modules), file=sys.stderr)
"""


def loaded(shown: dict[str, Any], *words: str) -> set[str]:
    """Return the modules that one command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words], check=True, capture_output=True, text=True,
        env=os.environ | {"DME_PASSPHRASE": shown["secret"]},
    )  # fmt: skip
    return set(done.stderr.split())


@pytest.mark.parametrize("words", [("--help",), ("list", "--help"), ("report", "--help")])
def test_help_is_given_before_anything_slow_is_loaded(
    shown: dict[str, Any], words: tuple[str, ...]
) -> None:
    assert not loaded(shown, *words) & {
        "sqlalchemy", "sqlcipher3", "msgspec", "cryptography",
        "dme_desktop.kernel.codes", "platformdirs", "decimal",
    }  # fmt: skip


def test_a_list_loads_its_own_room_and_none_that_prints(shown: dict[str, Any]) -> None:
    data = str(shown["out"] / "data")
    modules = loaded(shown, "--data", data, "list", "letters")
    assert "dme_desktop.agenda.service" in modules
    assert not modules & {
        "reportlab", "alembic", "zxingcpp", "rapidfuzz", "dme_desktop.letters.papers",
        "dme_desktop.commitments.book", "dme_desktop.remittances.service.entries",
        "dme_desktop.workers.service.standings", "dme_desktop.backup.service",
    }  # fmt: skip


ONE_BY_ONE = """
import os, sys
import sqlalchemy.orm
from dme_desktop import rooms
from dme_desktop.app.command.cli import main
for kind in rooms.LISTS:
    if child := os.fork():
        assert not os.waitpid(child, 0)[1], kind
        continue
    try:
        main(["--data", sys.argv[1], "--json", "list", kind], prog_name="dme")
    except SystemExit as left:
        from dme_desktop.kernel.records import Base
        known = sorted(one.local_table.name for one in Base.registry.mappers)
        print(kind, left.code, *known, file=sys.stderr, flush=True)
        sys.stdout.flush()
        os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="waits for a system that forks")
def test_each_list_is_the_same_when_no_other_room_is_loaded(shown: dict[str, Any]) -> None:
    data, secret = str(shown["out"] / "data"), shown["secret"]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ONE_BY_ONE, data],
        check=True, capture_output=True, text=True, env=os.environ | {"DME_PASSPHRASE": secret},
    )  # fmt: skip
    told = dict(zip(rooms.LISTS, done.stdout.splitlines(), strict=True))
    loaded_for = {line.split()[0]: set(line.split()[2:]) for line in done.stderr.splitlines()}
    whole = {kind: dme("--data", data, "--json", "list", kind, secret=secret).stdout.strip()
             for kind in rooms.LISTS}  # fmt: skip
    assert told == whole
    assert all(whole[kind] != "[]" for kind in ("people", "letters", "pledges", "packages"))
    every = len(declared.models())
    assert all(2 * len(tables) < every for tables in loaded_for.values()), loaded_for
    assert loaded_for["letters"] >= {"letter"}
    assert not loaded_for["letters"] & {"journey", "remittance", "business", "case_file"}
    assert not loaded_for["packages"] & {"person", "journey", "remittance"}


def test_where_accounts_are_used_a_list_asks_who_and_a_copy_at_night_asks_nobody(
    shown: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, stick = tmp_path / "baru", tmp_path / "stik"
    stick.mkdir()
    secret = shown["secret"]
    dme("backup", "restore", shown["files"]["backup"], "--data", new, secret=secret)
    with office.opened(new, secret) as (_, db, _):
        begin(db)
    alone = dme("--data", new, "list", "people", secret=secret)
    assert alone.exit_code == 1
    assert office.ACCOUNT in alone.stderr
    assert answer(dme("backup", "create", "--to", stick, "--data", new, "--json", secret=secret))
    monkeypatch.setenv(office.ACCOUNT, "sekretaris contoh")
    monkeypatch.setenv(office.ACCOUNT_SECRET, "bukan sandinya")
    assert "tidak cocok" in dme("--data", new, "list", "people", secret=secret).stderr
    monkeypatch.setenv(office.ACCOUNT_SECRET, STAFF_SECRET)
    assert answer(dme("--data", new, "list", "people", "--json", secret=secret))


def test_a_list_is_held_against_the_register_and_nothing_is_kept(
    shown: dict[str, Any], tmp_path: Path
) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    head = ("Nama PMI", "NIK PMI", "Negara Penempatan", "ID PMI")
    lines = [("CONTOH TAK DIKENAL", nik(77), "Malaysia", "S1"), ("", nik(78), "Taiwan", "S2")]
    file = books.sheets(tmp_path / "bp3mi.xlsx", {"Data": [head, *lines]})
    before = (data / "desa.db").stat().st_size
    asked = ("--data", data, "match", file, "--as-of", "2026-11-01")
    found = answer(dme(*asked, "--json", secret=secret))
    assert (found["listed"], found["refused"], found["both"]) == (1, 1, 0)
    assert found["village"] == sum(one["group"] == "village" for one in found["rows"]) > 0
    assert found["procedural_with_list"] == found["procedural"] <= found["abroad"]
    told = dme(*asked, secret=secret).output
    assert "Hanya di daftar: 1" in told
    assert (data / "desa.db").stat().st_size == before


def test_a_file_without_a_list_is_not_matched(shown: dict[str, Any], tmp_path: Path) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    file = books.sheets(tmp_path / "kosong.xlsx", {"Data": [("catatan",), ("tidak ada",)]})
    result = dme("--data", data, "match", file, secret=secret)
    assert result.exit_code == 1
    assert "Tidak ada daftar" in result.stderr
