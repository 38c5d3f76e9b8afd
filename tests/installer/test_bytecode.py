"""What is shipped is byte code: ours as it is written, that of libraries without its docstrings."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from installer import bytecode

LIBRARIES = (
    "sqlalchemy", "alembic", "mako", "markupsafe", "reportlab", "click", "xlsxwriter", "keyring",
    "jaraco", "more_itertools", "cbor2", "platformdirs", "pypdfium2", "pypdfium2_raw",
)  # fmt: skip
USED = """
import sys
sys.path[:0] = sys.argv[1:]
import alembic.command, alembic.op, click, reportlab.pdfgen.canvas, sqlalchemy.orm, xlsxwriter
import cbor2, keyring, platformdirs, pypdfium2, reportlab.pdfbase.ttfonts
class Base(sqlalchemy.orm.DeclarativeBase): pass
class Desa(Base):
    __tablename__ = "desa"
    id: sqlalchemy.orm.Mapped[int] = sqlalchemy.orm.mapped_column(primary_key=True)
engine = sqlalchemy.create_engine("sqlite://")
Base.metadata.create_all(engine)
with sqlalchemy.orm.Session(engine) as session:
    session.add(Desa(id=1))
    session.commit()
    print(session.get(Desa, 1).id, sqlalchemy.select.__doc__, sqlalchemy.orm.__file__)
"""
TOLD = (
    '"""Says."""\nclass One:\n    """Is one."""\n\n    def two(self) -> int:\n        """Two."""\n'
)


def test_only_libraries_lose_what_they_say(tmp_path: Path) -> None:
    for top in ("app", "lib"):
        file = tmp_path / top / "one.py"
        file.parent.mkdir()
        file.write_text(TOLD, encoding="utf-8")
    bytecode.main(tmp_path, ["app", "lib"])
    said = "import one; print(one.__doc__, one.One.__doc__, one.One.two.__doc__)"
    for top, words in (("app", "Says. Is one. Two."), ("lib", ". . .")):
        assert not (tmp_path / top / "one.py").exists()
        assert _told(said, tmp_path / top).strip() == words


def test_the_libraries_work_without_what_they_say(tmp_path: Path) -> None:
    lib = tmp_path / "lib"
    for name in LIBRARIES:
        spec = find_spec(name)
        assert spec is not None
        assert spec.submodule_search_locations
        kept = shutil.ignore_patterns("__pycache__", "tests", "testing")
        shutil.copytree(spec.submodule_search_locations[0], lib / name, ignore=kept)
    bytecode.main(tmp_path, ["lib"])
    others = Path(sys.modules["pytest"].__file__ or "").parents[1]
    number, said, place = _told(USED, lib, others).split()
    assert (number, said) == ("1", ".")
    assert Path(place).is_relative_to(lib)


def _told(script: str, *places: Path) -> str:
    script = (
        script if "sys.path" in script else f"import sys; sys.path[:0] = sys.argv[1:]; {script}"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", script, *map(str, places)],
        check=True, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return done.stdout
