"""Proves the installer that was built last: `python -m installer.proving`. One line a step."""

import argparse
import shutil
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace

from installer import building, wine
from installer.building import CLOSE, QUICK, Plan
from installer.ground import OUT, BuildError, run
from installer.proof import clerk, inside, office, people, province, setup, speed, trust
from installer.proof.place import Place, Refuted, display
from installer.proof.screen import open_eyes
from installer.wine import Wine

Step = Callable[[Place], str]
STEPS: Sequence[Step] = (
    trust.hashes,
    trust.signatures,
    trust.python,
    trust.libraries,
    trust.changed,
    setup.too_old,
    province.no_program,
    setup.install_former,
    setup.put_back,
    setup.update,
    setup.stands,
    setup.newer_there,
    trust.no_place,
    office.demonstration,
    office.both_ways,
    office.genuine,
    office.encrypted,
    office.keyring,
    office.workbooks,
    province.loads,
    clerk.day_at_the_counter,
    clerk.second_start,
    setup.is_open,
    clerk.remembered,
    clerk.double_click,
    people.second_user,
    inside.tests,
    trust.same_bytes,
    speed.start,
    setup.repair,
    province.stays,
    setup.remove,
)


def main(arguments: list[str]) -> int:
    """Run every step, once more what fails; return 0 only when all of them held."""
    parser = argparse.ArgumentParser(prog="installer/prove", description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="names of steps, after an install")
    asked = parser.parse_args(arguments).only
    plan = built()
    if plan is None:
        print("There is no installer to prove. Build one: installer/build --fast", file=sys.stderr)
        return 1
    windows = Wine(OUT / "proof" / "windows", {"HOME": str(OUT / "proof" / "home")})
    place = Place(plan, OUT / "proof" / "work", windows)
    start = time.perf_counter()
    with display() as name:
        windows.extra["DISPLAY"] = name
        eyes = open_eyes(name)
        try:
            if not asked:
                prepare(place)
                trust.build_again(place)
            meant = [step for step in STEPS if not asked or step.__name__ in asked]
            # Wine may end a program that starts while its server is ending: a fault fails twice
            held = [hold(place, step) or hold(place, step) for step in meant]
        finally:
            windows.stop()
            del eyes
    print(f"{sum(held)} of {len(held)} steps held, in {time.perf_counter() - start:.0f} s")
    return 0 if all(held) else 1


def built() -> Plan | None:
    """Return the plan of the installer that was built last."""
    plans = [replace(building.asked([]), packing=packing) for packing in (CLOSE, QUICK)]
    there = [plan for plan in plans if plan.installer.exists()]
    return max(there, key=lambda plan: plan.installer.stat().st_mtime, default=None)


def prepare(place: Place) -> None:
    """Set up an empty Windows 10 of an Indonesian office."""
    start = time.perf_counter()
    place.windows.stop()
    shutil.rmtree(place.work.parent, ignore_errors=True)
    shutil.rmtree(place.pictures, ignore_errors=True)
    locale = place.fresh("locale")
    run("localedef", "-i", "id_ID", "-f", "UTF-8", locale / "id_ID.UTF-8")
    (place.work.parent / "home").mkdir()
    place.windows.extra.update(LANG="id_ID.UTF-8", LOCPATH=str(locale))
    place.windows.make()
    inside.plug_in(place)
    place.windows.stop()
    place.windows.stay()
    tell(held=True, since=start, what=f"An empty Windows 10, in Indonesian: {wine.version()}")


def hold(place: Place, step: Step) -> bool:
    """Run one step and say in one line whether it held, and what it saw."""
    start, what = time.perf_counter(), (step.__doc__ or "").splitlines()[0].rstrip(".")
    try:
        seen = step(place)
    except (Refuted, BuildError) as error:
        tell(held=False, since=start, what=f"{what}: {error}")
        return False
    except Exception:  # noqa: BLE001 - a fault of the proof is no proof, and the next step may hold
        tell(held=False, since=start, what=f"{what}: {traceback.format_exc()}")
        return False
    tell(held=True, since=start, what=f"{what}: {seen}")
    return True


def tell(*, held: bool, since: float, what: str) -> None:
    """Print the line of a step."""
    print(f"{'ok  ' if held else 'FAIL'} {time.perf_counter() - since:5.1f} s  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
