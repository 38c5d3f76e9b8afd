"""Engines as a province runs them, started here and spoken to over the loopback alone."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from dme_desktop.district.engines import duck
from dme_desktop.district.engines.sqlite import Sqlite
from dme_desktop.district.questions import ASKED, Asked, Facts
from dme_desktop.packages.tables import Cell

Rows = list[tuple[Cell, ...]]
Columns = Sequence[Sequence[Cell]]
NATION = "nasional"


class Asks(Protocol):
    """An engine with the tables of the questions, as its own client asks it."""

    address: str

    def fill(self, facts: Facts, columns: Columns) -> None:
        """Take these rows for all of a table."""

    def ask(self, text: str) -> Rows:
        """Return the rows that a text gives."""


class Here:
    """An engine in memory."""

    address = ""

    def __init__(self, engine: Sqlite | duck.Duck) -> None:
        self.engine = engine

    def fill(self, facts: Facts, columns: Columns) -> None:
        self.engine.clear(facts)
        self.engine.put(facts, columns)

    def ask(self, text: str) -> Rows:
        return list(self.engine.ask(text))


class PostgresServer:
    """A server with a data folder and a socket of its own; with a port it listens there too."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.folder, self._bin, self.port = folder, _programs(), port or 5432
        self._listens = "127.0.0.1" if port else "''"
        self._run("initdb", "-A", "trust", "-U", "dme", "--locale=C.UTF-8", "-D", self._data)
        self.start()
        self.run("createdb", "provinsi")
        self.address = f"postgresql://dme@:{self.port}/provinsi?host={folder}"

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def start(self) -> None:
        told = f"-k {self.folder} -p {self.port} -c listen_addresses={self._listens} -c fsync=off"
        self._run("pg_ctl", "-w", "-D", self._data, "-o", told, "-l", f"{self.folder}/log", "start")

    def stop(self, how: str = "fast") -> None:
        self._run("pg_ctl", "-w", "-D", self._data, "-m", how, "stop")

    def fill(self, facts: Facts, columns: Columns) -> None:
        marks = ", ".join(["%s"] * len(columns))
        with closing(self.connected()) as raw, raw.cursor() as cursor:
            cursor.execute(f"DELETE FROM dme.{facts.name}")
            rows = list(zip(*columns, strict=True))
            cursor.executemany(f"INSERT INTO dme.{facts.name} VALUES ({marks})", rows)

    def ask(self, text: str) -> Rows:
        with closing(self.connected()) as raw:
            return list(raw.execute(text).fetchall())

    def connected(self, database: str = "provinsi") -> Any:
        import psycopg

        raw = psycopg.connect(
            host=str(self.folder), port=self.port, user="dme", dbname=database, autocommit=True
        )
        raw.execute("SET search_path TO dme")
        return raw

    def told(self, setting: str) -> str:
        """Return a setting as whoever comes now finds it."""
        with closing(self.connected()) as raw:
            return str(raw.execute(f"SHOW {setting}").fetchone()[0])

    def run(self, program: str, *told: str) -> None:
        """Run a program of PostgreSQL that speaks to this server."""
        self._run(program, "-h", str(self.folder), "-p", str(self.port), "-U", "dme", *told)

    def do(self, text: str, database: str = "provinsi") -> None:
        """Let the administrator do something."""
        self.run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", text)

    def _run(self, program: str, *told: str) -> None:
        user = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        subprocess.run(
            [self._bin / program, *told], check=True, cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, **user,
        )  # type: ignore[call-overload] # fmt: skip


@contextmanager
def postgres(port: int = 0) -> Iterator[PostgresServer]:
    """Give a server; it is stopped and its folder removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="dme-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    server = PostgresServer(folder, port)
    try:
        yield server
    finally:
        server.stop("immediate")
        shutil.rmtree(folder)


class ClickHouseServer:
    """ClickHouse itself inside this process, behind the HTTP interface that its server has."""

    def __init__(self, folder: Path) -> None:
        from chdb import session

        self._session, self._turn = session.Session(str(folder)), threading.Lock()
        self._session.query(f"CREATE DATABASE IF NOT EXISTS {NATION} ENGINE = Atomic")
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                told = parse_qs(urlsplit(self.path).query)
                content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                try:
                    said, status = owner.run(told["query"][0], told["database"][0], content), 200
                except RuntimeError as error:
                    said, status = str(error), 500
                self.send_response(status)
                self.end_headers()
                self.wfile.write(said.encode())

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"clickhouse://127.0.0.1:{self.http.server_port}/{NATION}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def run(self, text: str, database: str = NATION, content: bytes = b"", form: str = "") -> str:
        with self._turn:
            self._session.query(f"USE {database}")
            whole = f"{text}\n{content.decode()}" if content else text
            return str(self._session.query(whole, form or "TabSeparated"))

    def fill(self, facts: Facts, columns: Columns) -> None:
        self.run(f"TRUNCATE TABLE {facts.name}")
        rows = json.dumps([list(one) for one in columns]).encode()
        self.run(f"INSERT INTO {facts.name} FORMAT JSONCompactColumns", content=rows)

    def ask(self, text: str) -> Rows:
        told = f"{text}\nSETTINGS output_format_json_quote_64bit_integers = 0"
        lines = self.run(told, form="JSONCompactEachRow").splitlines()
        return [tuple(json.loads(line)) for line in lines]

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self._session.close()


class SparkCluster:
    """A master and a worker of a Spark cluster, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        import pyspark

        self._home, self._folder = Path(pyspark.__file__).parent, folder
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        master = f"spark://127.0.0.1:{port}"
        here = ("--host", "127.0.0.1")
        self._running = [
            self._start("Master", *here, "--port", str(port), "--webui-port", "0"),
            self._start("Worker", *here, "--webui-port", "0", "--cores", "2", "--memory", "1g",
                        "--work-dir", str(folder / "work"), master),
        ]  # fmt: skip
        self.address = f"{master}{folder / 'dme'}"
        self.session: Any = None

    def fill(self, facts: Facts, columns: Columns) -> None:
        """Let a view of these rows stand before the table of that name."""
        kinds = ["BIGINT" if one in facts.numbers else "STRING" for one in facts.columns]
        rows = ", ".join(
            "("
            + ", ".join(f"CAST('{cell}' AS {kind})" for cell, kind in zip(row, kinds, strict=True))
            + ")"
            for row in zip(*columns, strict=True)
        )
        names = ", ".join(facts.columns)
        self.session.sql(
            f"CREATE OR REPLACE TEMP VIEW {facts.name} AS SELECT * FROM VALUES {rows} AS t({names})"
        )

    def ask(self, text: str) -> Rows:
        return [tuple(row) for row in self.session.sql(text).collect()]

    def close(self) -> None:
        for one in reversed(self._running):
            one.terminate()
            one.wait(60)

    def _start(self, kind: str, *told: str) -> "subprocess.Popen[bytes]":
        log = (self._folder / f"{kind}.log").open("wb")
        with log:
            return subprocess.Popen(
                [self._home / "bin" / "spark-class",
                 f"org.apache.spark.deploy.{kind.lower()}.{kind}", *told],
                env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1"},
                stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            )  # fmt: skip


def asked(engine: Asks, text: str, about: Asked) -> Rows:
    """Return the rows of a question, asked about something."""
    engine.fill(ASKED, [[one] for one in about.row])
    return engine.ask(text)


def _programs() -> Path:
    """Return where the programs of PostgreSQL are: of the newest there is."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))
    return found[-1]
