"""Bytes to text: UTF-8 and nothing else."""

from planner.sentence import Sentence, say

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class NotUtf8(ValueError):  # noqa: N818
    """The file is not UTF-8; says where its first wrong byte stands.

    `offset` counts bytes from 0; `line` and `column` count from 1, the column in
    code points; `byte` is the wrong byte.
    """

    def __init__(self, raw: bytes, offset: int) -> None:
        """Work out line and column of the byte at an offset."""
        start = raw.rfind(b"\n", 0, offset) + 1
        before = raw[start:offset].decode()
        self.offset = offset
        self.line = raw.count(b"\n", 0, offset) + 1
        self.column = len(before.removeprefix("\ufeff")) + 1
        self.byte = raw[offset]
        self.help = _help(raw)
        super().__init__(f"byte 0x{self.byte:02X} at {self.line}:{self.column}")


def decode(raw: bytes) -> str:
    r"""Read UTF-8; a byte-order mark stays as U+FEFF, and `\r\n` stays.

    Raises:
        NotUtf8: at the first byte that cannot be read.
    """
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise NotUtf8(raw, error.start) from None


def _help(raw: bytes) -> Sentence:
    """What can be done, by what the bytes look like."""
    if raw.startswith(_UTF_16):
        return say("this is UTF-16: save the file as UTF-8 in your editor")
    return say("save the file as UTF-8 in your editor")
