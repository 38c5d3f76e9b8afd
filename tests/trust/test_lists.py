"""Key lists and void lists between three offices: a village, its neighbour, and the regency."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.agenda import proof
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.trust import bundles, lists, verification
from dme_desktop.trust.bundles import Bundle, PublicKey
from dme_desktop.trust.lists import Given
from dme_desktop.trust.model import BundleKind, GatheredFile, ListedKey, ListedVoid
from dme_desktop.trust.reading import Found
from dme_desktop.trust.verification import Status
from dme_desktop.vault import signing, undoing
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK, an_act
from tests.agenda.test_proof import a_claim
from tests.trust.papers import FAR_AWAY, NEIGHBOUR, REGENCY, another_office, issued, void
from tests.vault.test_cose import a_key


def keys_of(office: Database) -> Given:
    with office.write(ACT, CLERK) as session:
        return lists.hand_in_keys(session)


def voids_of(office: Database) -> Given:
    with office.write(ACT, CLERK) as session:
        return lists.hand_in_voids(session)


def fingerprint_of(office: Database) -> str:
    with office.read() as session:
        return signing.fingerprint(signing.current(session).public)


def gather(regency: Database, given: Given, *, compared: bool = True) -> str:
    with regency.write(ACT, CLERK) as session:
        file = lists.gather(session, given.content)
        if compared:
            lists.compare(session, file.id)
        return file.id


def publish(regency: Database) -> tuple[Given, Given]:
    with regency.write(ACT, CLERK) as session:
        return lists.publish_keys(session), lists.publish_voids(session)


def trust(office: Database, regency: Database) -> None:
    given, typed = keys_of(regency), fingerprint_of(regency)
    with office.write(an_act("Percayai kabupaten"), CLERK) as session:
        lists.trust(session, given.content, typed.lower())


def accept(office: Database, given: Given) -> None:
    with office.write(ACT, CLERK) as session:
        lists.accept(session, given.content)


def status(office: Database, code: str) -> Status:
    with office.read() as session:
        return verification.verify(session, Found(code)).status


def renew(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        signing.renew(session)


def test_a_paper_of_the_neighbour_is_known_by_the_list_and_revoked_by_the_next(
    office: Database, neighbour: Database, regency: Database, clock: FixedClock
) -> None:
    paper = issued(neighbour)
    assert status(office, paper.code) is Status.UNKNOWN_KEY

    gather(regency, keys_of(neighbour))
    known, nothing_void = publish(regency)
    trust(office, regency)
    accept(office, known)
    accept(office, nothing_void)
    assert status(office, paper.code) is Status.VALID

    void(neighbour, paper)
    assert status(office, paper.code) is Status.VALID, "nobody has told this village yet"
    clock.at += dt.timedelta(days=7)
    gather(regency, voids_of(neighbour), compared=False)
    _, voided = publish(regency)
    accept(office, voided)
    with office.read() as session:
        verdict = verification.verify(session, Found(paper.code))
    assert verdict.status is Status.REVOKED
    assert "daftar surat batal per 01-12-2026" in verdict.sentence
    assert verdict.keys_as_of == dt.date(2026, 11, 24)
    assert verdict.letter_id == ""


def test_the_regency_knows_and_revokes_its_own_papers_too(
    office: Database, regency: Database
) -> None:
    kept, gone = issued(regency), issued(regency)
    void(regency, gone)
    trust(office, regency)
    for given in publish(regency):
        accept(office, given)
    assert status(office, kept.code) is Status.VALID
    assert status(office, gone.code) is Status.REVOKED


def test_an_older_list_never_takes_the_place_of_a_newer_one(
    office: Database, neighbour: Database, regency: Database, clock: FixedClock
) -> None:
    trust(office, regency)
    old_keys, old_voids = publish(regency)
    paper = issued(neighbour)
    void(neighbour, paper)
    clock.at += dt.timedelta(days=1)
    gather(regency, keys_of(neighbour))
    gather(regency, voids_of(neighbour), compared=False)
    for given in publish(regency):
        accept(office, given)

    for replayed in (old_keys, old_voids):
        with pytest.raises(DmeError, match="lebih lama dari yang sudah ada per 25-11-2026"):
            accept(office, replayed)
    assert status(office, paper.code) is Status.REVOKED


def test_the_same_list_again_is_told_apart(office: Database, regency: Database) -> None:
    trust(office, regency)
    known, _ = publish(regency)
    accept(office, known)
    with pytest.raises(DmeError, match="sudah ada"):
        accept(office, known)


def test_two_lists_of_one_day_follow_each_other(office: Database, regency: Database) -> None:
    trust(office, regency)
    first, second = publish(regency)[0], publish(regency)[0]
    accept(office, second)
    with pytest.raises(DmeError, match="lebih lama"):
        accept(office, first)


def test_a_list_of_nobody_trusted_is_refused(office: Database, regency: Database) -> None:
    known, _ = publish(regency)
    with pytest.raises(DmeError, match="belum dipercaya"):
        accept(office, known)


def test_a_list_signed_by_another_key_is_refused(
    office: Database, regency: Database, neighbour: Database
) -> None:
    trust(office, regency)
    forged, _ = publish(neighbour)
    with pytest.raises(DmeError, match="tanda tangannya tidak cocok"):
        accept(office, forged)


def test_an_office_is_trusted_by_its_fingerprint_only(office: Database, regency: Database) -> None:
    given = keys_of(regency)
    with pytest.raises(Invalid) as refused, office.write(ACT, CLERK) as session:
        lists.trust(session, given.content, fingerprint_of(office))
    assert set(refused.value.problems) == {"fingerprint"}
    with office.read() as session:
        assert lists.offices(session) == []


def test_trust_can_be_undone_by_its_name(office: Database, regency: Database) -> None:
    trust(office, regency)
    with office.read() as session:
        act = undoing.last_undoable(session)
        assert act
        assert [one.name for one in lists.offices(session)] == ["Kabupaten Lombok Timur"]
    with office.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    with office.read() as session:
        assert lists.offices(session) == []


def test_a_new_key_of_the_regency_is_trusted_anew(office: Database, regency: Database) -> None:
    trust(office, regency)
    renew(regency)
    known, _ = publish(regency)
    with pytest.raises(DmeError, match="tanda tangannya tidak cocok"):
        accept(office, known)
    trust(office, regency)
    accept(office, known)


def test_an_accepted_list_stays_in_the_chain(office: Database, regency: Database) -> None:
    trust(office, regency)
    accept(office, publish(regency)[0])
    with office.read() as session:
        last = undoing.last_undoable(session)
    assert last
    assert last.act == "Percayai kabupaten"


def test_a_replaced_village_key_still_proves_what_it_signed(
    office: Database, neighbour: Database, regency: Database, clock: FixedClock
) -> None:
    before = issued(neighbour)
    clock.at += dt.timedelta(days=1)
    renew(neighbour)
    after = issued(neighbour)
    gather(regency, keys_of(neighbour))
    trust(office, regency)
    accept(office, publish(regency)[0])
    assert status(office, before.code) is status(office, after.code) is Status.VALID


def test_only_compared_keys_are_published(
    office: Database, neighbour: Database, regency: Database
) -> None:
    paper = issued(neighbour)
    file_id = gather(regency, keys_of(neighbour), compared=False)
    trust(office, regency)
    accept(office, publish(regency)[0])
    assert status(office, paper.code) is Status.UNKNOWN_KEY
    with regency.write(ACT, CLERK) as session:
        assert lists.fingerprint_of(session.get_one(GatheredFile, file_id)) == fingerprint_of(
            neighbour
        )
        lists.compare(session, file_id)
    accept(office, publish(regency)[0])
    assert status(office, paper.code) is Status.VALID


def test_a_village_that_hands_in_again_is_known_and_a_new_key_is_compared_again(
    neighbour: Database, regency: Database
) -> None:
    gather(regency, keys_of(neighbour))
    gather(regency, keys_of(neighbour), compared=False)
    with regency.read() as session:
        assert [one.compared for one in lists.gathered(session)] == [True]
    renew(neighbour)
    gather(regency, keys_of(neighbour), compared=False)
    with regency.read() as session:
        both = lists.gathered(session)
        assert [(one.compared, one.entries) for one in both] == [(True, 1), (False, 2)]
    with regency.write(ACT, CLERK) as session:
        lists.compare(session, both[1].id)
    with regency.read() as session:
        assert [(one.compared, one.entries) for one in lists.gathered(session)] == [(True, 2)]


def test_what_a_village_handed_in_before_is_not_taken_back(
    neighbour: Database, regency: Database
) -> None:
    old, new = keys_of(neighbour), keys_of(neighbour)
    gather(regency, new)
    with pytest.raises(DmeError, match="tidak lebih baru"):
        gather(regency, old)


def test_void_papers_need_a_known_village(
    office: Database, neighbour: Database, regency: Database
) -> None:
    void(neighbour, issued(neighbour))
    with pytest.raises(DmeError, match="cocokkan dulu kunci"):
        gather(regency, voids_of(neighbour))
    gather(regency, keys_of(neighbour), compared=False)
    with pytest.raises(DmeError, match="cocokkan dulu kunci"):
        gather(regency, voids_of(neighbour))
    renew(office)


def test_void_papers_signed_by_another_key_are_refused(
    neighbour: Database, regency: Database
) -> None:
    gather(regency, keys_of(neighbour))
    renew(neighbour)
    with pytest.raises(DmeError, match="tidak ditandatangani kunci"):
        gather(regency, voids_of(neighbour))


def test_a_village_of_another_regency_is_not_gathered(
    regency: Database, tmp_path: Path, clock: FixedClock
) -> None:
    with another_office(tmp_path / "jauh", clock, FAR_AWAY) as far:
        given = keys_of(far)
    with pytest.raises(DmeError, match="bukan desa di kabupaten ini"):
        gather(regency, given)


def test_a_practice_village_hands_in_nothing(
    regency: Database, tmp_path: Path, clock: FixedClock
) -> None:
    with another_office(tmp_path / "latihan", clock, practice=True) as practice:
        given = keys_of(practice)
    with pytest.raises(DmeError, match="desa latihan"):
        gather(regency, given)


def test_a_village_cannot_speak_for_another(office: Database, regency: Database) -> None:
    with office.read() as session:
        theirs = lists.own_keys(session)
    key = a_key()
    own = PublicKey("52.03.11.2004", "Desa Perian", key.public, key.made_on, None)
    for told in ((own, *theirs), (PublicKey("52.03.11.2005", "x", key.public, key.made_on, None),)):
        bundle = Bundle(
            BundleKind.VILLAGE_KEYS, "52.03.11.2004", "Desa Perian", 1, key.made_on,
            practice=False, keys=told,
        )  # fmt: skip
        with pytest.raises(DmeError, match="memuat desa lain"):
            gather(regency, Given("", bundles.packed(bundle, key), 1))
    stolen = (own, PublicKey("52.03.11.2004", "Desa Perian", theirs[0].public, key.made_on, None))
    bundle = Bundle(
        BundleKind.VILLAGE_KEYS, "52.03.11.2004", "Desa Perian", 1, key.made_on,
        practice=False, keys=stolen,
    )  # fmt: skip
    gather(regency, keys_of(office))
    with pytest.raises(DmeError, match="kunci yang sama"):
        gather(regency, Given("", bundles.packed(bundle, key), 1))


@pytest.mark.parametrize("code", ["52.03", "52.03.11", "52.03.11.x"])
def test_nobody_hands_in_for_all_villages_of_a_part_of_the_regency(
    office: Database, regency: Database, code: str
) -> None:
    key = a_key()
    told = PublicKey("52.03.11.2005", "Desa Jenggik Utara", key.public, key.made_on, None)
    bundle = Bundle(
        BundleKind.VILLAGE_KEYS, code, "Desa Jenggik Utara", 1, key.made_on,
        practice=False, keys=(told,),
    )  # fmt: skip
    content = bundles.packed(bundle, key)
    with pytest.raises(DmeError, match="memuat desa lain"):
        gather(regency, Given("", content, 1))
    with pytest.raises(DmeError, match="memuat desa lain"), office.write(ACT, CLERK) as session:
        lists.trust(session, content, signing.fingerprint(key.public))


@pytest.mark.parametrize(("seq", "name"), [(2**63, "Desa"), (0, "Desa"), (1, "Desa " * 30)])
def test_a_file_with_a_number_or_a_name_beyond_measure_is_refused(
    regency: Database, seq: int, name: str
) -> None:
    key = a_key()
    told = PublicKey("52.03.11.2004", "Desa Perian", key.public, key.made_on, None)
    bundle = Bundle(
        BundleKind.VILLAGE_KEYS, "52.03.11.2004", name, seq, key.made_on,
        practice=False, keys=(told,),
    )  # fmt: skip
    with pytest.raises(DmeError, match="rusak"):
        gather(regency, Given("", bundles.packed(bundle, key), 1))


def handed_in(
    seq: int, *, day: dt.date | None = None, name: str = "Desa Perian", seed: int = 1
) -> Given:
    """Return what a stranger hands in for the neighbour, signed by a key of his own."""
    key = a_key(seed)
    told = PublicKey(NEIGHBOUR, name, key.public, key.made_on, None)
    bundle = Bundle(
        BundleKind.VILLAGE_KEYS, NEIGHBOUR, name, seq, day or dt.date(2026, 11, 24),
        practice=False, keys=(told,),
    )  # fmt: skip
    return Given("", bundles.packed(bundle, key), 1)


def test_a_stranger_never_displaces_a_compared_key(
    office: Database, neighbour: Database, regency: Database
) -> None:
    paper = issued(neighbour)
    trust(office, regency)
    gather(regency, keys_of(neighbour))
    for seed in range(1, lists.MOST_BESIDE):
        gather(regency, handed_in(2026112499, seed=seed), compared=False)
    with pytest.raises(DmeError, match="buang yang keliru"):
        gather(regency, handed_in(2026112499, seed=lists.MOST_BESIDE), compared=False)
    accept(office, publish(regency)[0])
    assert status(office, paper.code) is Status.VALID
    gather(regency, keys_of(neighbour), compared=False)  # and the village hands in as before


@pytest.mark.parametrize(
    ("seq", "day"),
    [(999_999_999_999, dt.date(2026, 11, 24)), (2026112401, dt.date(2027, 1, 1))],
)
def test_a_file_of_a_day_to_come_is_refused(regency: Database, seq: int, day: dt.date) -> None:
    with pytest.raises(DmeError, match="hari itu belum tiba"):
        gather(regency, handed_in(seq, day=day))


def test_a_list_of_a_day_to_come_is_not_final(
    office: Database, regency: Database, clock: FixedClock
) -> None:
    trust(office, regency)
    today = clock.at
    clock.at += dt.timedelta(days=400)
    ahead, _ = publish(regency)
    clock.at = today
    with pytest.raises(DmeError, match="hari itu belum tiba"):
        accept(office, ahead)
    accept(office, publish(regency)[0])


def test_a_village_is_called_as_the_table_of_regions_calls_it(regency: Database) -> None:
    name = "Desa \u202eilsa atsok\u202c Palsu"
    gather(regency, handed_in(2026112401, name=name), compared=False)
    with regency.read() as session:
        (kept,) = lists.gathered(session)
    assert kept.name == bundles.name_of(NEIGHBOUR) != name


def test_a_list_gives_our_own_village_no_other_key(office: Database, regency: Database) -> None:
    key = a_key()
    with office.read() as session:
        ours = village.profile(session).code
    claim = a_claim(village=ours)
    trust(office, regency)
    told = PublicKey(ours, "Desa Contoh", key.public, key.made_on, None)
    with regency.write(ACT, CLERK) as session:
        given = lists._publish(session, BundleKind.KEY_LIST, (told,), ())
    accept(office, given)
    with office.read() as session:
        verdict = verification.verify(session, Found(proof.coded(claim, key)))
    assert verdict.status is Status.UNKNOWN_KEY
    assert "bukan kunci desa ini" in verdict.sentence


def test_what_a_code_says_is_one_line_that_can_be_read() -> None:
    claim = a_claim(number="470/1\nSah. Surat ini benar", name="\u202eitiS")
    key = a_key()
    told = proof.claim_of(proof.opened(proof.coded(claim, key)))
    assert told.number == "470/1 Sah. Surat ini benar"
    assert told.name == "itiS"


def test_a_file_that_was_dropped_is_in_no_list(neighbour: Database, regency: Database) -> None:
    file_id = gather(regency, keys_of(neighbour))
    assert publish(regency)[0].entries == 2
    with regency.write(ACT, CLERK) as session:
        lists.drop(session, file_id)
    assert publish(regency)[0].entries == 1


def test_each_list_takes_the_place_of_the_one_before(
    office: Database, neighbour: Database, regency: Database
) -> None:
    trust(office, regency)
    file_id = gather(regency, keys_of(neighbour))
    accept(office, publish(regency)[0])
    with regency.write(ACT, CLERK) as session:
        lists.drop(session, file_id)
    accept(office, publish(regency)[0])
    with office.read() as session:
        assert [one.village for one in session.scalars(select(ListedKey))] == [REGENCY]
        assert lists.count_listed(session, ListedVoid) == 0


@pytest.mark.parametrize("end", [0, 1, 20, -1, -70])
def test_a_file_cut_off_is_refused(office: Database, end: int) -> None:
    content = keys_of(office).content[:end]
    with pytest.raises(DmeError, match=r"rusak|bukan berkas kunci"):
        bundles.unpacked(content)


def test_no_flipped_bit_of_a_file_is_signed(office: Database) -> None:
    given = keys_of(office)
    with office.read() as session:
        public = signing.current(session).public
    for bit in range(len(given.content) * 8):
        flipped = bytearray(given.content)
        flipped[bit // 8] ^= 1 << bit % 8
        try:
            accepted = bundles.unpacked(bytes(flipped)).is_by(public)
        except DmeError:
            accepted = False
        assert not accepted, bit


def test_one_kind_of_file_never_passes_for_another(office: Database, regency: Database) -> None:
    trust(office, regency)
    known, _ = publish(regency)
    keys = keys_of(regency).content
    beginning = bundles.purpose(BundleKind.KEY_LIST)
    pretended = beginning + keys.removeprefix(bundles.purpose(BundleKind.VILLAGE_KEYS))
    assert not bundles.unpacked(pretended).is_by(bundles.unpacked(keys).bundle.keys[0].public)
    for wrong in (keys_of(regency), voids_of(regency)):
        with pytest.raises(DmeError, match="di sini perlu berkas daftar kunci"):
            accept(office, wrong)
    with pytest.raises(DmeError, match="di sini perlu berkas kunci desa"):
        gather(regency, known)


def test_the_names_of_the_files_say_what_they_are(office: Database, regency: Database) -> None:
    assert keys_of(office).name == "kunci-desa-52.03.11.2005-2026112401.dme"
    assert publish(regency)[0].name == "daftar-kunci-52.03-2026112401.dme"
    with office.read() as session:
        assert village.profile(session).name == "Jenggik Utara"


def test_a_thousand_villages_fit_a_small_file_and_a_quick_look(
    office: Database, regency: Database
) -> None:
    trust(office, regency)
    key = a_key()
    told = tuple(
        PublicKey(f"52.03.{serial // 99 + 1:02}.2{serial % 99:03}", f"Desa Contoh {serial}",
                  serial.to_bytes(signing.KEY_BYTES, "big"), key.made_on, None)
        for serial in range(1166)
    )  # fmt: skip
    with regency.write(ACT, CLERK) as session:
        given = lists._publish(session, BundleKind.KEY_LIST, told, ())
    assert len(given.content) < 120_000
    accept(office, given)
    with office.read() as session:
        assert lists.count_listed(session, ListedKey) == 1166
