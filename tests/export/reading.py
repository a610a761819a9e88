"""A Markdown document as two programs of others read it, brought into blocks."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

from outline import address, runs

MARKS = dict.fromkeys(map(ord, "\u200e\u200f"))


@cache
def _markdown_it():
    from markdown_it import MarkdownIt

    reader = MarkdownIt("gfm-like", {"html": True, "linkify": True})
    reader.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return reader


def markdown_it(text):
    """Return HTML as markdown-it-py makes it."""
    return _markdown_it().render(text)


def cmark_gfm(text):
    """Return HTML as GitHub's own library makes it."""
    import cmarkgfm
    from cmarkgfm.cmark import Options

    return cmarkgfm.markdown_to_html_with_extensions(
        text,
        Options.CMARK_OPT_UNSAFE,
        ["table", "strikethrough", "autolink", "tagfilter", "tasklist"],
    )


READ_BY = (markdown_it, cmark_gfm)


class Node:
    """An element: its tag, its attributes, and what is in it."""

    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.inside = tag, dict(attributes), []


class Tree(HTMLParser):
    """Reads HTML into nodes; comments are left out."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, attrs)
        self.open[-1].inside.append(node)
        if tag not in {"br", "hr", "img", "input"}:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].inside.append(Node(tag, attrs))

    def handle_endtag(self, tag):
        assert self.open[-1].tag == tag, f"</{tag}> ends {self.open[-1].tag}"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].inside.append(data)

    def handle_decl(self, decl):
        raise AssertionError(decl)

    handle_pi = unknown_decl = handle_decl


def tree(html):
    reader = Tree()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def blocks(node):
    """Return the blocks in a node."""
    return [_block(each) for each in node.inside if not _is_blank(each)]


def _is_blank(inside):
    return isinstance(inside, str) and not inside.strip("\n")


def _block(node):
    assert isinstance(node, Node), f"text outside of all blocks: {node!r}"
    return _BLOCKS[node.tag](node)


def _heading(node):
    mark, inside = None, node.inside
    first = inside[0] if inside else None
    if isinstance(first, Node) and "id" in first.attributes:
        assert (first.tag, [*first.attributes], first.inside) == ("a", ["id"], [])
        mark, inside = first.attributes["id"], inside[1:]
    _bare(node)
    return (node.tag, mark, text(inside))


def _bare(node, *known):
    assert set(node.attributes) <= set(known), (node.tag, node.attributes)


def _table(node):
    rows = [
        [text(cell.inside) for cell in row.inside if not _is_blank(cell)]
        for part in node.inside
        if not _is_blank(part)
        for row in part.inside
        if not _is_blank(row)
    ]
    return ("table", rows)


def _list(node):
    _bare(node)
    return ("ul", [_bullet(each) for each in node.inside if not _is_blank(each)])


def _bullet(node):
    assert node.tag == "li"
    _bare(node)
    below = [
        each for each in node.inside if isinstance(each, Node) and each.tag == "ul"
    ]
    own = [each for each in node.inside if each not in below]
    bullets = [bullet for each in below for bullet in _list(each)[1]]
    return (text(own), bullets)


def _code(node):
    (code,) = node.inside
    assert code.tag == "code"
    assert "mermaid" in (code.attributes.get("class") or "") + (
        node.attributes.get("lang") or ""
    )
    return ("chart",)


_BLOCKS = {
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "p": lambda node: ("p", text(node.inside)),
    "blockquote": lambda node: ("blockquote", blocks(node)),
    "ul": _list,
    "table": _table,
    "pre": _code,
    "hr": lambda _: ("hr",),
    "div": lambda node: ("div", node.attributes, blocks(node)),
}


def text(inside):
    """Return the runs of inline content, its marks of direction left out."""
    return _trimmed(runs(*_runs(inside, "")))


def _trimmed(told):
    if told:
        told[0] = (told[0][0], told[0][1].removeprefix("\n"))
        told[-1] = (told[-1][0], told[-1][1].rstrip("\n"))
    return [run for run in told if run[1]]


def _runs(inside, style):
    broken = False
    for each in inside:
        if isinstance(each, str):
            yield style, (each.removeprefix("\n") if broken else each).translate(MARKS)
            broken = False
        elif each.tag == "br":
            yield style, "\n"
            broken = True
        else:
            yield from _styled(each, style)


def _styled(node, style):
    assert not style, f"<{node.tag}> inside of {style}"
    if node.tag == "strong":
        _bare(node)
        yield from _runs(node.inside, "b")
    else:
        assert (node.tag, [*node.attributes]) == ("a", ["href"]), node.tag
        yield from _runs(node.inside, address(node.attributes["href"]))


def read(reader, markdown):
    """Return the blocks of a Markdown document as a reader understands them."""
    return blocks(tree(reader(markdown)))
