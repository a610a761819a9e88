"""The canonical form of a file: one order of its tables and fields, one spacing.

What holds of it, and is looked at again before a text is given out:

1. The data are the same, and items and entries keep their order: it is meaning.
2. Every comment is there once, with what it belongs to. One that is nobody's stays
   ahead of what it preceded, and the one that a file begins with stays on top.
3. A file in this form is not changed.
4. Line ends and the byte-order mark stay; where line ends differ, the first one holds.
5. Values are kept as they are written, but for spaces at the ends of lines.
"""

from __future__ import annotations

from planner.source.apart import apart
from planner.source.arrange import arranged
from planner.source.document import Document
from planner.source.laws import hold
from planner.source.order import Manner
from planner.source.page import written
from planner.source.patterns import BOM


def tidied(document: Document, manner: Manner) -> str:
    """Return the whole text of a file without faults in its canonical form.

    Raises:
        EditRefusedError: the text would not say the same, or a comment not its own.
    """
    text = document.text.replace("\r\n", "\n")
    file = arranged(apart(text), document.data, manner)
    after = written(file)
    if after != text:
        hold(text, document.data, file, after, manner)
    return BOM * document.bom + after.replace("\n", document.newline)
