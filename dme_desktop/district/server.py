"""A PostgreSQL on which several people share one desk: reached, looked at, made ready.

Who writes is alone until the end, as in the encrypted file: what two decide at once is decided one
after the other, and the second sees what the first did. A connection lasts a unit of work, so a
laptop that sleeps or a server that starts anew leaves nothing half done. Another host proves its
name by a certificate, and no address may say otherwise.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    ExceptionContext,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    create_engine,
    event,
    text,
)
from sqlalchemy.pool import NullPool

from dme_desktop.district.covering import ALTERED, Cover, Covered
from dme_desktop.district.engines import postgres
from dme_desktop.district.model import Arrival, Payload, Reminder
from dme_desktop.kernel.errors import DmeError
from dme_desktop.migrations.desk import HEAD, REVISIONS
from dme_desktop.vault.elsewhere import ServerError

SCHEMA = "dme_meja"
RECEIVERS, READERS = "dme_penerima", "dme_pembaca"  # the roles that PostgreSQL knows
PROOF = "DME1 desk"
WAIT_MS, IDLE_MS, STATEMENT_MS = 15_000, 120_000, 120_000
ALIVE = {"keepalives_idle": 20, "keepalives_interval": 5, "keepalives_count": 3}  # seconds, times
GONE = (
    "Server meja (PostgreSQL) tidak menjawab atau terputus. Tidak ada yang tersimpan sebagian, dan "
    "berkas paket masih di folder atau stiknya. Periksa jaringan dan server, lalu ulangi."
)
UNSURE = (
    "Sertifikat server meja tidak dapat dipastikan, jadi tidak ada yang dikirim ke sana. Periksa "
    "nama server dan berkas sertifikat akarnya kepada pengelola server."
)
READ_ONLY = (
    "Akun PostgreSQL ini hanya boleh membaca meja. Untuk menerima dan memutuskan, minta pengelola "
    f"server memberinya peran {RECEIVERS}."
)
BUSY = "Rekan lain sedang menyimpan di server meja. Tunggu sebentar, lalu ulangi."
NOT_READY = (
    "Tabel meja di server belum ada atau perlu diperbarui. Minta pengelola server menjalankan: "
    "dme district server prepare ALAMAT."
)
MAY_NOT = (
    "Tabel meja belum siap di server, dan akun PostgreSQL ini tidak boleh membuatnya. Minta "
    "pemilik basis datanya menjalankan: dme district server prepare ALAMAT."
)
NO_ROLES = "Akun PostgreSQL ini tidak boleh membuat peran di server."
NEWER = "Tabel meja di server dibuat oleh DME Desktop yang lebih baru. Perbarui program ini dulu."
NOT_SECURE = (
    "Server di komputer lain hanya dipakai lewat TLS yang diperiksa. Hapus sslmode dari alamat, "
    "dan sebut berkas sertifikat akar servernya."
)
NO_ROOT = "Berkas sertifikat akar {file} tidak ada di komputer ini. Pilih lagi berkasnya."
WRONG_ADDRESS = "Tulis alamat seperti postgresql://siti@server.contoh.go.id/meja."
PASSWORD_APART = "Sandi tidak ditulis di dalam alamat; isikan di tempatnya sendiri."  # noqa: S105 - a sentence
SAID = {"42501": READ_ONLY, "55P03": BUSY, "42P01": NOT_READY, "3F000": NOT_READY}
_BLANK = re.compile(r"\s")
_ALONE = text("SELECT pg_advisory_xact_lock(hashtext(:name))")

DESK = Table(
    "desk",
    MetaData(),
    Column("code", String(8), primary_key=True),
    Column("practice", Boolean, nullable=False),
    Column("proof", LargeBinary().with_variant(Covered("proof"), "postgresql"), nullable=False),
)
TABLES = (Arrival, Payload, Reminder)

ROLES = f"""\
-- Run by an administrator of the server, in the database of the desk.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{RECEIVERS}') THEN
    CREATE ROLE {RECEIVERS} NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{READERS}') THEN
    CREATE ROLE {READERS} NOLOGIN;
  END IF;
END $$;
REVOKE ALL ON SCHEMA {SCHEMA} FROM PUBLIC;
GRANT USAGE ON SCHEMA {SCHEMA} TO {RECEIVERS}, {READERS};
GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO {RECEIVERS}, {READERS};
GRANT INSERT ON {SCHEMA}.desk TO {RECEIVERS};
GRANT INSERT, UPDATE ON {SCHEMA}.package_arrival, {SCHEMA}.package_payload,
  {SCHEMA}.package_reminder TO {RECEIVERS};
"""  # noqa: S608 - our own names


@dataclass(frozen=True)
class Desk:
    """Whose desk is shared: the code of its area, and whether it is for practice."""

    code: str
    practice: bool


@dataclass(frozen=True)
class Looked:
    """What was seen of a server: its version, and whether the tables are there as they should."""

    version: str
    is_ready: bool


class Server:
    """The tables of one desk on a server."""

    def __init__(self, address: str, password: str, cover: Cover, desk: Desk) -> None:
        """Take where it is; raise DmeError for an address that is none, or is not secure."""
        self._desk, self._engine = desk, engine(address, password)
        self._engine.dialect.cover = cover  # type: ignore[attr-defined]
        self.name = postgres.name_of(postgres.told(address, ""))

    def begun(self, *, writes: bool, founds: bool = False) -> Connection:
        """Return a connection in a transaction; who writes is alone. Raises `ServerError`.

        Who `founds` makes the desk there where there is none yet.
        """
        connection = self._engine.connect()
        try:
            if writes:
                connection.execute(_ALONE, {"name": SCHEMA})
            else:
                connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            check_shape(connection)
            if founds and connection.execute(DESK.select()).first() is None:
                told = {"code": self._desk.code, "practice": self._desk.practice, "proof": PROOF}
                connection.execute(DESK.insert(), told)
            self._check_desk(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def look(self) -> Looked:
        """Look at the server and change nothing; raise `ServerError` where this desk cannot be."""
        with self._engine.connect() as connection:
            version = str(connection.exec_driver_sql("SHOW server_version").scalar_one())
            if shape(connection) != HEAD:
                _refuse_newer(connection)
                return Looked(version, is_ready=False)
            if connection.execute(DESK.select()).first() is not None:
                self._check_desk(connection)
            return Looked(version, is_ready=True)

    def _check_desk(self, connection: Connection) -> None:
        """Raise `ServerError` for the desk of another office, or one that another key covers."""
        row = connection.execute(DESK.select()).first()
        if row is None:
            raise ServerError(NOT_READY)
        if (row.code, row.practice) != (self._desk.code, self._desk.practice):
            raise ServerError(
                f"Di server itu ada meja lain ({row.code}{', latihan' * row.practice}), bukan meja "
                "ini. Pakai basis data lain."
            )
        if row.proof != PROOF:
            raise ServerError(ALTERED)


def engine(address: str, password: str) -> Engine:
    """Return what connects to an address; raise DmeError for one that is none, or not secure."""
    given, driver = secure(address, password), postgres.psycopg()
    given |= ALIVE | {
        "application_name": "DME Desktop",
        "options": f"-c search_path={SCHEMA} -c lock_timeout={WAIT_MS} "
        f"-c idle_in_transaction_session_timeout={IDLE_MS} -c statement_timeout={STATEMENT_MS}",
    }
    made = create_engine(
        "postgresql+psycopg://",
        creator=lambda: driver.connect(**given),
        poolclass=NullPool,
        hide_parameters=True,  # keeps names and figures out of error texts and the log file
    )
    event.listen(made, "handle_error", _in_words, retval=True)
    return made


def secure(address: str, password: str) -> dict[str, Any]:
    """Return how a server is reached, by names of libpq; raise DmeError where it is unsafe."""
    try:
        given = postgres.told(address, password)
        named = address.startswith("postgresql://") and given.get("dbname") and given.get("user")
    except ValueError as error:
        raise DmeError(WRONG_ADDRESS) from error
    if not named or _BLANK.search(address):
        raise DmeError(WRONG_ADDRESS)
    if postgres.has_password(address):
        raise DmeError(PASSWORD_APART)
    if not postgres.is_here(given.get("host", "")) and given["sslmode"] != "verify-full":
        raise DmeError(NOT_SECURE)
    root = given.get("sslrootcert")
    if root and root != "system" and not Path(root).is_file():
        raise DmeError(NO_ROOT.format(file=root))
    return given


def joined(address: str, root: str) -> str:
    """Return an address with the file of the certificate by which the server proves its name."""
    if not root:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'sslrootcert': root})}"


def parted(address: str) -> tuple[str, str]:
    """Return an address and the file of its certificate, as `joined` took them."""
    parts = urlsplit(address)
    given = parse_qsl(parts.query)
    left = urlencode([one for one in given if one[0] != "sslrootcert"])
    return urlunsplit(parts._replace(query=left)), dict(given).get("sslrootcert", "")


def check_shape(connection: Connection) -> None:
    """Raise `ServerError` where the tables are not those that this program knows."""
    if shape(connection) != HEAD:
        _refuse_newer(connection)
        raise ServerError(NOT_READY)


def shape(connection: Connection) -> str:
    """Return the revision at which the tables are, "" where there are none."""
    if connection.exec_driver_sql("SELECT to_regclass('alembic_version')").scalar() is None:
        return ""
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def _refuse_newer(connection: Connection) -> None:
    if shape(connection) not in {"", *REVISIONS}:
        raise ServerError(NEWER)


def prepare(address: str, password: str) -> bool:
    """Make or upgrade the tables as their owner; say whether the roles were granted as well.

    Raises DmeError when the account may not. Where it may make no roles, an administrator of the
    server runs `ROLES`.
    """
    from alembic import command  # noqa: PLC0415 - only who makes tables needs it

    with _as(MAY_NOT), engine(address, password).begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        command.upgrade(configuration(connection), "head")
    try:
        with _as(NO_ROLES), engine(address, password).begin() as connection:
            connection.exec_driver_sql(ROLES)
    except ServerError as error:
        if str(error) != NO_ROLES:
            raise
        return False
    return True


@contextmanager
def _as(sentence: str) -> Iterator[None]:
    """Say this where PostgreSQL lacks a right."""
    try:
        yield
    except ServerError as error:
        raise ServerError(sentence) if str(error) == READ_ONLY else error from error


def configuration(connection: Connection) -> Any:  # noqa: ANN401 - Alembic's own
    """Return the Alembic configuration of the server's tables on an open connection."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    here = Path(__file__).parent.parent / "migrations" / "desk"
    config.set_main_option("script_location", str(here))
    config.attributes.update(connection=connection, metadata=metadata())
    return config


def metadata() -> MetaData:
    """Return the shape that the server should have, to be held beside the one it has."""
    shape = MetaData()
    for model in TABLES:
        model.__table__.to_metadata(shape)  # type: ignore[attr-defined]
    DESK.to_metadata(shape)
    same = UniqueConstraint("digest", name="uq_package_arrival_digest")
    shape.tables[Arrival.__tablename__].append_constraint(same)  # received twice is one
    return shape


def _about_its_name(said: str) -> bool:
    """Say whether a connection was not made because of what the server proves of itself."""
    return ("SSL" in said or "certificate" in said) and "eof" not in said.lower()


def _in_words(context: ExceptionContext) -> Exception | None:
    """Return the sentence for a failure of the server; it names no data."""
    error, driver = context.original_exception, postgres.psycopg()
    if not isinstance(error, driver.Error):
        return None
    state = getattr(error, "sqlstate", None)
    if state in SAID:
        return ServerError(SAID[state])
    said = str(error)
    if context.connection is None and _about_its_name(said):
        return ServerError(UNSURE)
    if isinstance(error, (driver.OperationalError, driver.InterfaceError)) and "FATAL" not in said:
        return ServerError(GONE)
    if state in {"57P01", "57P02", "57P03"}:
        return ServerError(GONE)
    return ServerError(postgres.refused(error))
