"""What may be attached; no database."""

from collections.abc import Mapping

from dme_desktop.attachments.model import Media

MOST_BYTES: Mapping[Media, int] = {Media.PDF: 10 * 1024**2, Media.JPEG: 1_500_000}
TOO_LARGE = (
    f"Berkas ini lebih dari {MOST_BYTES[Media.PDF] // 1024**2} MB. Pindai lagi hitam putih "
    "150 dpi, atau bagi menjadi beberapa berkas."
)
MOST_THUMB = 40_000  # bytes
MOST_EACH = 60  # attachments of one record
_STARTS: Mapping[Media, bytes] = {Media.PDF: b"%PDF-", Media.JPEG: b"\xff\xd8"}


def media_of(content: bytes) -> Media | None:
    """Return how a file is kept by its first bytes, None for what is neither PDF nor JPEG."""
    return next((media for media, start in _STARTS.items() if content.startswith(start)), None)


def problem(content: bytes) -> str | None:
    """Say why a file cannot be kept, or nothing."""
    media = media_of(content)
    if media is None:
        return "Lampirkan PDF, atau gambar JPG atau PNG."
    return TOO_LARGE if len(content) > MOST_BYTES[media] else None


def told_size(size: int) -> str:
    """Return a number of bytes as people say it: "420 KB", "1,3 MB"."""
    if size < 1024**2:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / 1024**2:.1f} MB".replace(".", ",")
