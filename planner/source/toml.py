"""The TOML reader, named here and nowhere else."""

import re
from typing import Any

import tomli

_TOO_DEEP = "lists or tables are nested too deeply"
_TOO_LONG = "a number has too many digits"
_DEEP = re.compile(r"(?:[\[{][^\[\]{}\"'#]*+){200}")
_LONG_NUMBER = re.compile(r"[0-9_]{4300}")


class TomlError(ValueError):
    """The text is not TOML: what the reader says, and where.

    `offset` counts code points from 0, `line` and `column` from 1.
    """

    def __init__(self, message: str, text: str, offset: int) -> None:
        """Keep the message, and work out line and column of the offset."""
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.line = text.count("\n", 0, offset) + 1
        self.column = offset - text.rfind("\n", 0, offset)


def loads(text: str) -> dict[str, Any]:
    """Read TOML 1.1 without a byte-order mark.

    Raises:
        TomlError: for everything that the reader refuses, whatever its reason.
    """
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        offset = _offset(text, error.lineno, error.colno)
        raise TomlError(error.msg, text, offset) from None
    except RecursionError:
        raise _too_much(_TOO_DEEP, text, _DEEP) from None
    except ValueError:
        raise _too_much(_TOO_LONG, text, _LONG_NUMBER) from None


def _offset(text: str, line: int, column: int) -> int:
    r"""Offset of a place; the reader itself counts `\r\n` as one."""
    before = text.split("\n", line - 1)[: line - 1]
    return sum(len(each) + 1 for each in before) + column - 1


def _too_much(message: str, text: str, pattern: re.Pattern[str]) -> TomlError:
    """Name the place of something well written that is too much for the reader."""
    match = pattern.search(text)
    return TomlError(message, text, match.start() if match else 0)
