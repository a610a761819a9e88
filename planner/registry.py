"""One value from each module of a folder, found by file name, imported late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any


@cache
def names(package: str) -> tuple[str, ...]:
    """Return the names of a package's modules, sorted, without importing them."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    return tuple(sorted(module.name for module in iter_modules(places)))


def load(package: str, name: str, value: str) -> Any:
    """Import one module of a package and return a value of it."""
    return getattr(import_module(f"{package}.{name}"), value)


class Registry(Mapping[str, Any]):
    """The values of a package's modules, by module name; each imported when asked."""

    def __init__(self, package: str, value: str) -> None:
        """Look into `package`; `value` is what each of its modules defines."""
        self.package = package
        self.value = value
        self._found: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Import the module of that name and return its value."""
        if name not in self._found:
            if name not in names(self.package):
                raise KeyError(name)
            self._found[name] = load(self.package, name, self.value)
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the modules' names, sorted."""
        return iter(names(self.package))

    def __len__(self) -> int:
        """How many modules there are."""
        return len(names(self.package))
