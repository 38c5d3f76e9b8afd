"""Several people at one desk: laptops of their own, packages and decisions on one PostgreSQL."""

import datetime as dt
import json
import multiprocessing
import os
import shutil
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from dme_desktop import rooms
from dme_desktop.app.command.cli import main as dme
from dme_desktop.district import acts, receiving, server, sharing
from dme_desktop.district.model import Arrival, Payload, Reminder
from dme_desktop.district.questions import Asked
from dme_desktop.district.screen import work
from dme_desktop.district.service import gathering, lake, standing
from dme_desktop.district.waiting import waiting
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import unwatched
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE
from tests.district.packages import FarVillage, known, sealed
from tests.engines import servers
from tests.engines.servers import PostgresServer
from tests.trust.papers import another_office

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

pytestmark = pytest.mark.engines
CODE = "52.03"
SITI, BUDI = replace(CLERK, name="Bu Siti"), replace(CLERK, name="Pak Budi")
VILLAGES = [f"52.03.11.200{number}" for number in range(1, 7)]
MENDED = ("Periksa bulan Maret", "Kiriman Mei ganda")


@pytest.fixture(scope="module")
def port() -> int:
    """Give a port that nobody has."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


@pytest.fixture(scope="module")
def postgresql(port: int) -> Iterator[PostgresServer]:
    """Give a server with nothing on it; who comes over the network has a password."""
    with servers.postgres(port) as made:
        made.do("CREATE ROLE siti LOGIN; CREATE ROLE budi LOGIN")
        made.do("CREATE ROLE wayan LOGIN SUPERUSER PASSWORD 'kopi sasak'")
        rules = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
        (made.folder / "data" / "pg_hba.conf").write_text(rules)
        made.do("SELECT pg_reload_conf()")
        yield made


@pytest.fixture
def address(postgresql: PostgresServer) -> Iterator[str]:
    """Give the address of a database of its own."""
    postgresql.run("createdb", "meja")
    yield postgresql.address.replace("/provinsi", "/meja")
    postgresql.run("dropdb", "--force", "meja")


class Laptops:
    """Two laptops of one desk, one prepared from the other, and the inbox of both."""

    def __init__(self, folder: Path) -> None:
        self.inbox = folder / "kotak-masuk"
        self.inbox.mkdir()
        self.far = [FarVillage(code, 20 + place) for place, code in enumerate(VILLAGES)]
        with another_office(folder / "satu", FixedClock(NOW), CODE) as first:
            with first.write(ACT, CLERK) as session:
                self.to = known(session, *self.far)
            self.key = first.key
        shutil.copytree(folder / "satu", folder / "dua")
        self.one, self.two = (self.opened(folder / name / "desa.db") for name in ("satu", "dua"))

    def opened(self, path: Path) -> Database:
        return Database(path, self.key, clock=FixedClock(NOW))

    def arrive(self, *places: int) -> None:
        """Let the next packages of some villages lie in the inbox."""
        for place in places or range(len(self.far)):
            one = self.far[place]
            content = sealed(one.signed(CODE), self.to)
            (self.inbox / f"{one.code}-{one.seq}.dmepaket").write_bytes(content)

    def share(self, address: str) -> None:
        sharing.use(self.one, SITI, address, "")
        sharing.use(self.two, BUDI, address, "")


@pytest.fixture
def laptops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptops]:
    from dme_desktop.apart import calling

    monkeypatch.setattr(calling, "call", lambda function, *given, **_: function(*given))
    made = Laptops(tmp_path)
    yield made
    made.one.close()
    made.two.close()


def take(db: Database, who: Who, folder: Path) -> list[receiving.Became]:
    return receiving.take(db, who, receiving.packages_in(folder), unwatched)


def counted(db: Database) -> tuple[int, int]:
    """Return how many packages came, and of how many villages one is counted."""
    with db.read() as session:
        arrivals, payloads = (select(func.count()).select_from(one) for one in (Arrival, Payload))
        return session.scalar(arrivals) or 0, session.scalar(payloads) or 0


def books(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(select(AuditAct.code).order_by(AuditAct.seq)))


def test_what_one_laptop_receives_the_other_sees_and_the_server_reads_none_of_it(
    laptops: Laptops, address: str, postgresql: PostgresServer
) -> None:
    laptops.arrive(0)
    assert [one.is_counted for one in take(laptops.one, SITI, laptops.inbox)] == [True]
    alone = lake.of(laptops.one).ask("keadaan", Asked(2026))
    assert sharing.use(laptops.one, SITI, address, "") == 1  # it brings what it had
    assert sharing.use(laptops.two, BUDI, address, "") == 0
    assert lake.of(laptops.two).ask("keadaan", Asked(2026)) == alone

    laptops.arrive(1, 2)
    [first, *others] = take(laptops.two, BUDI, laptops.inbox)
    assert "sudah diterima di sini (Bu Siti, " in first.sentence
    assert [one.is_counted for one in others] == [True, True]
    assert counted(laptops.one) == counted(laptops.two) == (3, 3)
    with laptops.one.read() as session:
        names = {one.created_by for one in gathering.newest_arrivals(session)}
        assert names == {SITI.name, BUDI.name}
        content = session.scalars(select(Payload.packed)).all()
    assert acts.RECEIVE.code in books(laptops.two)
    assert laptops.two.chain_break() is None
    assert not laptops.two.broken_seals()

    with closing(laptops.one.raw()) as raw:  # nothing of it is in the file of the laptop
        assert raw.execute("SELECT count(*) FROM package_payload").fetchone() == (1,)
    with closing(postgresql.connected("meja")) as there:
        kept = there.execute("SELECT packed FROM dme_meja.package_payload").fetchall()
    assert len(kept) == 3
    assert not {bytes(row[0]) for row in kept} & set(content)


def test_every_command_of_a_desk_works_on_its_server(
    laptops: Laptops, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DME_PASSPHRASE", PASSPHRASE)
    folder = laptops.two.path.parent

    def done(*told: str) -> Any:
        said = CliRunner().invoke(dme, ["district", *told, "--json", "--data", str(folder)])
        assert said.exit_code == 0, said.output
        return json.loads(said.output)

    sharing.use(laptops.one, SITI, address, "")
    laptops.arrive()
    take(laptops.one, SITI, laptops.inbox)
    laptops.two.close()
    assert done("server", "use", address, "--try")["ready"] is True
    assert done("server", "use", address) == {"brought": 0}
    assert done("receive", str(laptops.inbox))["counted"] == 0
    rows = done("ask", "keadaan", "--year", "2026")["rows"]
    assert {row[0] for row in rows} == set(VILLAGES)
    assert done("server", "leave") == {"brought": len(VILLAGES)}
    assert done("ask", "keadaan", "--year", "2026")["rows"] == rows


def test_the_way_back_brings_everything_into_the_file(laptops: Laptops, address: str) -> None:
    laptops.share(address)
    laptops.arrive()
    take(laptops.one, SITI, laptops.inbox)
    before = lake.of(laptops.two).ask("keadaan", Asked(2026))
    assert sharing.leave(laptops.two, BUDI) == len(VILLAGES)
    assert counted(laptops.two) == (len(VILLAGES), len(VILLAGES))
    assert lake.of(laptops.two).ask("keadaan", Asked(2026)) == before
    with laptops.two.read() as session:
        assert sharing.named(session) == ""
        assert {one.created_by for one in gathering.newest_arrivals(session)} == {SITI.name}
    assert not laptops.two.broken_seals()
    assert laptops.two.chain_break() is None


def test_who_decides_second_is_told_who_decided_what_and_loses_no_word(
    laptops: Laptops, address: str
) -> None:
    laptops.share(address)
    laptops.arrive(0, 1)
    take(laptops.one, SITI, laptops.inbox)
    seen = [work.read(db, 400.0) for db in (laptops.one, laptops.two)]
    rows = [next(one for one in each.arrivals if one.sender == VILLAGES[0]) for each in seen]
    work.ask_to_mend(laptops.one, SITI, rows[0], MENDED[0])
    with pytest.raises(DmeError) as told:
        work.ask_to_mend(laptops.two, BUDI, rows[1], MENDED[1])
    for words in (SITI.name, "24-11-2026 ", MENDED[0], MENDED[1], "F5"):
        assert words in str(told.value)
    with laptops.two.read() as session:
        [arrival] = gathering.unanswered(session)
        assert (arrival.why, arrival.updated_by) == (MENDED[0], SITI.name)

    late = [[one for area in each.areas for one in area.villages][:1] for each in seen]
    assert work.remind(laptops.one, SITI, late[0]).startswith(b"%PDF")
    with pytest.raises(DmeError, match=rf"Sudah diingatkan hari ini.*{SITI.name}"):
        work.remind(laptops.two, BUDI, late[1])
    [again] = [one for area in standing.areas(laptops.two, 2026) for one in area.villages
               if one.code == late[0][0].code]  # fmt: skip
    assert work.remind(laptops.two, BUDI, [again]).startswith(b"%PDF")  # who knows of it may
    with laptops.one.read() as session:
        assert len(session.scalars(select(Reminder)).all()) == 2


def apart(path: Path, key: bytes, at: Barrier, told: Any, inbox: Path, words: str) -> None:
    """Be another laptop, in a process of its own: receive, then decide, when both are ready."""
    rooms.declare()
    db, who = Database(path, key, clock=FixedClock(NOW)), replace(CLERK, name=path.parent.name)
    at.wait(120)
    became = [one.is_counted for one in take(db, who, inbox)]
    at.wait(120)
    with db.read() as session:
        row = session.scalars(select(Arrival).where(Arrival.sender == VILLAGES[0])).one()
    at.wait(120)
    try:
        said = work.ask_to_mend(db, who, row, words)
    except DmeError as error:
        said = str(error)
    told.put((who.name, became, said))
    db.close()


def test_two_processes_receive_and_decide_at_once(
    laptops: Laptops, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(sharing.VARIABLE, address)  # a process of its own has no keyring here
    laptops.share(address)
    laptops.arrive()
    context = multiprocessing.get_context("spawn")
    at, told = context.Barrier(2), context.Queue()
    every = [
        context.Process(target=apart, args=(db.path, laptops.key, at, told, laptops.inbox, words))
        for db, words in zip((laptops.one, laptops.two), MENDED, strict=True)
    ]
    for one in every:
        one.start()
    found = {name: (became, said) for name, became, said in (told.get(timeout=200) for _ in every)}
    for one in every:
        one.join(60)
        assert one.exitcode == 0
        one.close()
    told.close()
    told.join_thread()

    assert sum(sum(became) for became, _ in found.values()) == len(VILLAGES)  # each one once
    assert counted(laptops.one) == (len(VILLAGES), len(VILLAGES))
    words = dict(zip(("satu", "dua"), MENDED, strict=True))
    first, second = sorted(found, key=lambda name: "sudah diputuskan" in found[name][1])
    with laptops.one.read() as session:
        [arrival] = gathering.unanswered(session)
    assert (arrival.why, arrival.updated_by) == (words[first], first)
    assert f"sudah diputuskan {first}" in found[second][1]
    assert words[second] in found[second][1]


def test_a_server_that_goes_in_the_middle_leaves_nothing_half_done(
    laptops: Laptops, address: str, postgresql: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptops.share(address)
    laptops.arrive()
    monkeypatch.setattr(receiving, "AT_ONCE", 2)
    receive, done = gathering.receive, []

    def stops(session: Any, found: Any) -> Arrival:
        done.append(found.file)
        if len(done) == 4:  # in the middle of the second two
            postgresql.stop("immediate")
        return receive(session, found)

    monkeypatch.setattr(gathering, "receive", stops)
    before = books(laptops.one)
    with pytest.raises(DmeError, match=r"tidak menjawab atau terputus.*masih di folder"):
        take(laptops.one, SITI, laptops.inbox)
    monkeypatch.setattr(gathering, "receive", receive)
    assert books(laptops.one) == [*before, acts.RECEIVE.code]  # of the first two
    with laptops.one.read() as session:
        assert any("tidak dapat dipakai" in one.sentence for one in waiting(session))
    with pytest.raises(DmeError, match="tidak menjawab"):
        counted(laptops.one)
    with pytest.raises(DmeError, match="tidak menjawab"):
        sharing.leave(laptops.one, SITI)
    postgresql.start()
    assert counted(laptops.one) == (2, 2)
    assert len(list(laptops.inbox.iterdir())) == len(VILLAGES)
    assert sum(one.is_counted for one in take(laptops.one, SITI, laptops.inbox)) == 4
    assert counted(laptops.two) == (len(VILLAGES), len(VILLAGES))


def test_a_server_that_is_no_more_is_left_with_what_the_laptop_has(
    laptops: Laptops, postgresql: PostgresServer
) -> None:
    laptops.arrive(0)
    take(laptops.one, SITI, laptops.inbox)
    postgresql.run("createdb", "hilang")
    sharing.use(laptops.one, SITI, postgresql.address.replace("/provinsi", "/hilang"), "")
    laptops.arrive(1)
    take(laptops.one, SITI, laptops.inbox)
    postgresql.run("dropdb", "hilang")
    with pytest.raises(DmeError, match="PostgreSQL menolak"):
        sharing.leave(laptops.one, SITI)
    assert sharing.leave(laptops.one, SITI, without=True) == 0
    assert counted(laptops.one) == (1, 1)
    assert sum(one.is_counted for one in take(laptops.one, SITI, laptops.inbox)) == 1


def test_a_dump_is_restored_elsewhere_and_says_the_same(
    laptops: Laptops, address: str, postgresql: PostgresServer
) -> None:
    laptops.share(address)
    laptops.arrive()
    take(laptops.one, SITI, laptops.inbox)
    before = lake.of(laptops.one).ask("kiriman", Asked(2026))
    dump = Path(postgresql.folder) / "meja.dump"
    postgresql.run("pg_dump", "-Fc", "-n", "dme_meja", "-d", "meja", "-f", str(dump))
    postgresql.run("dropdb", "meja")
    postgresql.run("createdb", "meja")
    with pytest.raises(DmeError, match="dme district server prepare"):
        counted(laptops.two)
    postgresql.run("pg_restore", "-d", "meja", str(dump))
    assert server.prepare(address, "")  # as the manual says
    assert counted(laptops.two) == (len(VILLAGES), len(VILLAGES))
    assert lake.of(laptops.two).ask("kiriman", Asked(2026)) == before
    assert not any(one.is_counted for one in take(laptops.two, BUDI, laptops.inbox))


def test_a_reader_reads_and_a_receiver_receives(
    laptops: Laptops, address: str, postgresql: PostgresServer
) -> None:
    as_siti, as_budi = (address.replace("//dme@", f"//{name}@") for name in ("siti", "budi"))
    with pytest.raises(DmeError, match=r"tidak boleh membuatnya.*dme district server prepare"):
        sharing.use(laptops.one, SITI, as_siti, "")
    assert server.prepare(address, "")
    assert server.prepare(address, "")  # done again, it is the same
    postgresql.do(f"GRANT {server.RECEIVERS} TO siti; GRANT {server.READERS} TO budi")
    with pytest.raises(DmeError, match="hanya boleh membaca"):
        sharing.use(laptops.two, BUDI, as_budi, "")  # no desk is there to be read
    sharing.use(laptops.one, SITI, as_siti, "")
    laptops.arrive(0)
    take(laptops.one, SITI, laptops.inbox)
    sharing.use(laptops.two, BUDI, as_budi, "")
    assert counted(laptops.two) == (1, 1)
    laptops.arrive(1)
    with pytest.raises(DmeError, match=r"hanya boleh membaca.*dme_penerima"):
        take(laptops.two, BUDI, laptops.inbox)
    [row] = work.read(laptops.two, 400.0).arrivals
    with pytest.raises(DmeError, match="hanya boleh membaca"):
        work.ask_to_mend(laptops.two, BUDI, row, MENDED[0])


def test_the_tables_are_those_of_the_program_and_newer_ones_are_told(
    laptops: Laptops, address: str, postgresql: PostgresServer
) -> None:
    from alembic import command

    laptops.share(address)
    with server.engine(address, "").begin() as connection:
        command.check(server.configuration(connection))
    postgresql.do("UPDATE dme_meja.alembic_version SET version_num = 'd9999'", "meja")
    with pytest.raises(DmeError, match="lebih baru"):
        counted(laptops.one)
    with pytest.raises(DmeError, match="lebih baru"):
        sharing.use(laptops.one, SITI, address, "")


def test_another_office_and_another_key_are_refused(
    laptops: Laptops, address: str, postgresql: PostgresServer, tmp_path: Path
) -> None:
    laptops.share(address)
    with another_office(tmp_path / "lain", FixedClock(NOW), "52.04") as other:
        with pytest.raises(DmeError, match="belum punya kunci penerima"):
            sharing.look(other, address, "")
        with other.write(ACT, CLERK) as session:
            known(session)
        with pytest.raises(DmeError, match="memulihkan cadangan laptop meja"):
            sharing.use(other, SITI, address, "")
        assert counted(other) == (0, 0)
    postgresql.do("UPDATE dme_meja.desk SET code = '52.04'", "meja")
    with pytest.raises(DmeError, match=r"ada meja lain \(52.04\)"):
        counted(laptops.one)


class Certificates:
    """An authority of our own, and servers that it vouches for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.root, self._key = self._made("Pemda NTB", None)
        self.file = folder / "akar.crt"
        self._write(self.file, self.root)

    def server(self, name: str) -> tuple[Path, Path]:
        """Return certificate and key of a server of this name."""
        from cryptography.hazmat.primitives import serialization

        certificate, key = self._made(name, self.root)
        files = self._folder / f"{name}.crt", self._folder / f"{name}.key"
        self._write(files[0], certificate)
        files[1].write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )  # fmt: skip
        files[1].chmod(0o600)
        if os.geteuid() == 0:
            shutil.chown(files[1], "postgres", "postgres")
        return files

    def _made(
        self, name: str, by: "x509.Certificate | None"
    ) -> "tuple[x509.Certificate, EllipticCurvePrivateKey]":
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import NameOID

        key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject).issuer_name(by.subject if by else subject)
            .public_key(key.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
        )  # fmt: skip
        if by:
            names = x509.SubjectAlternativeName([x509.DNSName(name)])
            builder = builder.add_extension(names, critical=False)
        return builder.sign(self._key if by else key, hashes.SHA256()), key

    def _write(self, file: Path, certificate: "x509.Certificate") -> None:
        from cryptography.hazmat.primitives.serialization import Encoding

        file.write_bytes(certificate.public_bytes(Encoding.PEM))


@pytest.fixture
def secured(
    postgresql: PostgresServer, port: int, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., str]]:
    """Give what lets the server speak TLS under a name, and the address that leads to it."""
    authority = Certificates(postgresql.folder)

    def start(name: str, *, tls: bool = True) -> str:
        monkeypatch.delenv("PGHOSTADDR", raising=False)
        certificate, key = authority.server(name)
        for told in (f"ssl_cert_file='{certificate}'", f"ssl_key_file='{key}'",
                     f"ssl={'on' if tls else 'off'}"):  # fmt: skip
            postgresql.do(f"ALTER SYSTEM SET {told}")
        postgresql.do("SELECT pg_reload_conf()")
        told_by = {"ssl_cert_file": str(certificate), "ssl": "on" if tls else "off"}
        while {name: postgresql.told(name) for name in told_by} != told_by:
            pass  # it hears of it a moment later
        monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")
        address = f"postgresql://wayan@meja.ntb.example:{port}/meja"
        return server.joined(address, str(authority.file))

    yield start
    monkeypatch.delenv("PGHOSTADDR", raising=False)
    postgresql.do("ALTER SYSTEM SET ssl = off")
    postgresql.do("SELECT pg_reload_conf()")


def test_a_server_that_proves_its_name_is_used_and_the_password_is_in_the_keyring_alone(
    laptops: Laptops, address: str, secured: Callable[..., str],
    caplog: pytest.LogCaptureFixture, own_keyring: Any,
) -> None:  # fmt: skip
    assert address  # the database it is in
    there = secured("meja.ntb.example")
    assert not sharing.look(laptops.one, there, "kopi sasak").is_ready
    with pytest.raises(DmeError, match=r"PostgreSQL menolak.*password"):
        sharing.use(laptops.one, SITI, there, "salah")
    sharing.use(laptops.one, SITI, there, "kopi sasak")
    assert sharing.look(laptops.one, there, "kopi sasak").is_ready
    laptops.arrive(0)
    assert sum(one.is_counted for one in take(laptops.one, SITI, laptops.inbox)) == 1
    [kept] = [told for told in own_keyring.kept.values() if "postgresql" in told]
    assert "kopi sasak" in kept
    for told in (caplog.text, "\n".join(map(str, _everything(laptops.one)))):
        assert "kopi sasak" not in told
        assert "wayan" not in told
    own_keyring.kept.clear()
    with pytest.raises(DmeError, match="Isi lagi di Pengaturan"):
        counted(laptops.opened(laptops.one.path))


def _everything(db: Database) -> Sequence[object]:
    """Return every value that stands in the file of a laptop."""
    with closing(db.raw()) as raw:
        tables = [
            row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return [row for one in tables for row in raw.execute(f'SELECT * FROM "{one}"').fetchall()]


def test_a_server_of_another_name_or_another_authority_or_without_tls_gets_nothing(
    laptops: Laptops, secured: Callable[..., str], tmp_path: Path
) -> None:
    address = secured("lain.ntb.example")
    with pytest.raises(DmeError, match="Sertifikat server meja tidak dapat dipastikan"):
        sharing.look(laptops.one, address, "kopi sasak")
    with pytest.raises(DmeError, match="lewat TLS yang diperiksa"):
        sharing.look(laptops.one, f"{address}&sslmode=require", "kopi sasak")
    (tmp_path / "lain").mkdir()
    stranger = Certificates(tmp_path / "lain")
    named_right = address.replace("meja.ntb.example", "lain.ntb.example")
    other = server.joined(server.parted(named_right)[0], str(stranger.file))
    with pytest.raises(DmeError, match="Sertifikat server meja tidak dapat dipastikan"):
        sharing.look(laptops.one, other, "kopi sasak")
    plain = secured("meja.ntb.example", tls=False)
    with pytest.raises(DmeError, match="Sertifikat server meja tidak dapat dipastikan"):
        sharing.look(laptops.one, plain, "kopi sasak")
