"""Files an office scans: a PDF of some pages, a photo."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from dme_desktop.attachments.service import Given
from dme_desktop.pdf.flow import Space
from tests.pdf.examples import printed


def a_jpeg(side: int = 40, *, colour: str = "green") -> bytes:
    """Return a small plain photo."""
    file = BytesIO()
    Image.new("RGB", (side, side * 3 // 4), colour).save(file, "JPEG")
    return file.getvalue()


def a_pdf() -> bytes:
    """Return a scan of one page."""
    return printed(Space(10))


def given(name: str = "Lembar ikrar", content: bytes = b"") -> Given:
    """Return a scan ready to be kept."""
    return Given(name, content or a_pdf(), a_jpeg())


def a_file(folder: Path, name: str, content: bytes) -> Path:
    """Write a file and return where it is."""
    file = folder / name
    file.write_bytes(content)
    return file
