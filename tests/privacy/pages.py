"""The pages of an encrypted file as they lie on the disk, decrypted one by one, free ones too."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, KEPT_FREE, SALT, IV = 4096, 80, 16, 16
FRAME_HEAD, LOG_HEAD = 24, 32


def decrypted(file: Path, key: bytes) -> bytes:
    """Return what stands on every page of a file, and on every page in its log."""
    content, log = file.read_bytes(), file.with_name(file.name + "-wal")
    pages = [_page(content[at : at + PAGE], key, at == 0) for at in range(0, len(content), PAGE)]
    if log.exists():
        pages += [_page(page, key, first) for first, page in _frames(log.read_bytes())]
    return b"".join(pages)


def _frames(log: bytes) -> Iterator[tuple[bool, bytes]]:
    for at in range(LOG_HEAD, len(log), FRAME_HEAD + PAGE):
        number = int.from_bytes(log[at : at + 4], "big")
        page = log[at + FRAME_HEAD : at + FRAME_HEAD + PAGE]
        if len(page) == PAGE:
            yield number == 1, page


def _page(page: bytes, key: bytes, is_first: bool) -> bytes:  # noqa: FBT001
    iv = page[PAGE - KEPT_FREE : PAGE - KEPT_FREE + IV]
    sealed = page[SALT if is_first else 0 : PAGE - KEPT_FREE]
    opened = Cipher(AES(key), CBC(iv)).decryptor()
    return opened.update(sealed) + opened.finalize()
