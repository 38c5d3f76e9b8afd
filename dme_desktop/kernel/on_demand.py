"""Modules that a library imports and this program never uses: loaded when something is asked."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


class _StandIn(ModuleType):
    """Stands where a module would, and becomes a door to it when something of it is asked for."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # whoever looks through all modules asks nothing of this one
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def loaded_on_demand(*names: str) -> Iterator[None]:
    """Let what is imported in the block get stand-ins for these modules, unless they are loaded.

    Whoever imports one of them after the block gets the module itself. A library that asks
    something of it as soon as it is imported loads it: then nothing is spared, and nothing breaks.
    """
    spared = [name for name in names if name not in sys.modules]
    for name in spared:
        sys.modules[name] = stand_in = _StandIn(name)
        package, _, own = name.rpartition(".")
        if package and not hasattr(import_module(package), own):
            setattr(sys.modules[package], own, stand_in)
    try:
        yield
    finally:
        for name in spared:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]
