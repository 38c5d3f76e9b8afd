"""The command line as district staff and scheduled tasks use it."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from dme_desktop.app.cli import main

VILLAGE = "52.03.11.2005"
SECRET = "kopi sasak di pagi hari"


def dme(*words: str | Path, secret: str = SECRET) -> Result:
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
        "pledge": "IKRAR DESA MIGRAN EMAS",
        "remittance_sheet": "bukan untuk pajak",
        "report_pdf": "Posisi data per",
    }.items():
        text = text_of(files[kind])
        assert words in text
        assert "LATIHAN" in text
    assert openpyxl.load_workbook(files["report_xlsx"]).sheetnames == ["L1"]
    assert all(seconds >= 0 for seconds in shown["seconds"].values())


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


def test_the_backups_on_the_last_stick_are_listed(shown: dict[str, Any]) -> None:
    data, secret = shown["out"] / "data", shown["secret"]
    made = Path(shown["files"]["backup"])
    rows = answer(dme("--data", data, "list", "backups", "--json", secret=secret))

    assert [row["id"] for row in rows] == [made.name]
    assert rows == answer(dme("backup", "list", "--in", made.parent, "--json"))


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
        (tmp_path / "pemulihan.pdf.part").mkdir()  # what stands in the way of writing it
    secret = "lemah" if refused == "passphrase" else "kopi sasak di pagi hari"
    words = ("--data", data, "init", "--village", VILLAGE, "--head", "Lalu Contoh")
    result = dme(*words, "--recovery-sheet", sheet, secret=secret)

    assert result.exit_code == 1
    assert result.stderr.strip().endswith(".")
    assert not sheet.exists()
    assert not (data / "desa.db").exists()
    assert not (data / "kunci.json").exists()


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
        "reasons=Dokumen belum lengkap", "remedy=dokumen lengkap", "contact_office=Dinas",
        "applied_on=20-11-2026",
    )]  # fmt: skip
    assert answer(dme(*words, *told, secret=secret))["number"]
    assert "Dokumen belum lengkap" in text_of(out)


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


def test_wrong_usage_is_status_two() -> None:
    assert dme("print", "pledge").exit_code in {1, 2}
    assert dme("nonsense").exit_code == 2


def test_a_wrong_passphrase_is_refused_in_words(shown: dict[str, Any]) -> None:
    result = dme("--data", shown["out"] / "data", "list", "people", secret="salah sama sekali")
    assert result.exit_code == 1
    assert "tidak cocok" in result.stderr


def test_printables_and_reports_are_listed() -> None:
    assert "pledge" in answer(dme("print", "--list", "--json"))
    assert "L1" in answer(dme("report", "--list", "--json"))
