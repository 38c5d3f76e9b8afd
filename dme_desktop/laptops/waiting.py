"""What of the office's laptops waits for a person: changes that stay, fields to be decided."""

from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.laptops.service import gathering, own, succession

OLD = 7  # days without changes of an open laptop
FEW = 5  # numbers that are left


def waiting(session: Session) -> list[Matter]:
    """Return what is to be decided, which laptops were not heard of, and numbers that run out."""
    if own.or_none(session) is None:
        return []
    return [
        *_to_take_over(session), *_to_decide(session), *_silent(session), *_few_numbers(session),
    ]  # fmt: skip


def _to_take_over(session: Session) -> list[Matter]:
    if not succession.is_due(session):
        return []
    return [
        Matter(
            "file-text",
            "red",
            Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "Nomor surat belum ada yang memegang"),
            QT_TRANSLATE_NOOP("matters", "laptop yang memegangnya ditutup; ambil alih di sini"),
            addresses.LAPTOPS,
        )
    ]


def _to_decide(session: Session) -> list[Matter]:
    number = own.undecided(session)
    if not number:
        return []
    return [
        Matter(
            "git-compare-arrows",
            "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} isian berbeda di dua laptop", "", 1),
            QT_TRANSLATE_NOOP("matters", "pilih mana yang benar; keduanya tetap tercatat"),
            addresses.LAPTOP_CLASHES,
            {"count": number},
        )
    ]


def _silent(session: Session) -> list[Matter]:
    now = session.info["clock"].now()
    meets = {one.id for one in (*gathering.open_others(session), *gathering.hamlets(session))}
    found = []
    for one in own.devices(session):
        if one.id not in meets:
            continue
        since = one.heard_at.astimezone().date() if one.heard_at else one.joined_on
        if since is None:
            continue
        if (days := (now.date() - since).days) > OLD:
            found.append(
                Matter(
                    "refresh-cw",
                    "amber",
                    Suffers.VILLAGE_SOON,
                    QT_TRANSLATE_NOOP(
                        "matters", "Perubahan laptop {name} sudah {days} hari", "", 1
                    ),
                    QT_TRANSLATE_NOOP("matters", "bawa dan terima perubahan lewat USB"),
                    addresses.LAPTOPS,
                    {"name": one.name, "days": days},
                )
            )
    return found


def _few_numbers(session: Session) -> list[Matter]:
    left = numbers.left(session)
    low = [sequence for sequence, number in left.items() if 0 < number <= FEW]
    if not low:
        return []
    return [
        Matter(
            "file-text",
            "muted",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "Nomor pinjaman tinggal {count}", "", 1),
            QT_TRANSLATE_NOOP("matters", "urutan {sequence}; minta blok baru dari laptop kantor"),
            addresses.LAPTOPS,
            {"count": min(left[sequence] for sequence in low), "sequence": low[0]},
        )
    ]
