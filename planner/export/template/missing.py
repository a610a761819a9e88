"""What a template asks for and is not there."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.utils import missing


class MissingNameError(UndefinedError):
    """A template asks for a name that is not there; of a value, or by itself."""

    def __init__(self, name: str, value: object) -> None:
        """Keep the name, and the value that was asked for it; None is none."""
        super().__init__(name)
        self.name = name
        self.value = value


class Missing(StrictUndefined):
    """Stands for what is not there: whatever a template does with it fails."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        """Keep the name as well as Jinja's hint, for a better sentence."""
        super().__init__(hint, obj, name, exc)
        if hint is None and name is not None:
            value = None if obj is missing else obj
            raised: Any = lambda _: MissingNameError(str(name), value)  # noqa: E731
            self._undefined_exception = raised
