"""A page needs no more HTML than a forge lets through: GitHub's own allow-list."""

from __future__ import annotations

import pytest
from edited import document
from everywhere import everywhere
from reading import READ_BY, Node, tree

_TAGS = """
h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p ol ul table
thead tbody tfoot blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike
summary details caption figure figcaption abbr bdo cite dfn mark small span time wbr
"""
TAGS = frozenset(_TAGS.split())
"""Elements that html-pipeline's sanitization filter keeps."""
ATTRIBUTES = frozenset(("align", "dir", "href", "id", "lang", "title"))
"""Of the attributes it keeps, those that Markdown may come to; `class` is none."""
SCHEMES = ("http://", "https://", "#")


def nodes(node):
    """Yield a node and all below it."""
    yield node
    for each in node.inside:
        if isinstance(each, Node):
            yield from nodes(each)


def needed(html):
    """Return the tags, attributes and addresses in a page."""
    found = [node for node in nodes(tree(html)) if node.tag not in {"", "pre", "code"}]
    attributes = {key for node in found for key in node.attributes}
    links = {node.attributes["href"] for node in found if "href" in node.attributes}
    return {node.tag for node in found}, attributes, links


@pytest.mark.parametrize("detail", ["full", "table", "brief"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text", ["<b style=x onclick=y>", "https://example.org/?a&b"])
@pytest.mark.parametrize("read", READ_BY, ids=lambda read: read.__name__)
def test_a_page_needs_only_what_a_forge_keeps(read, text, language, detail):
    text = document(everywhere(text), "markdown", language=language, detail=detail)
    tags, attributes, links = needed(read(text))
    assert tags <= TAGS
    assert attributes <= ATTRIBUTES
    assert all(link.startswith(SCHEMES) for link in links)


@pytest.mark.parametrize("detail", ["full", "table"])
def test_every_link_inside_a_page_leads_somewhere(planner, detail):
    answer = planner("export", "markdown", "2027-H1", "--detail", detail)
    html = [*nodes(tree(READ_BY[0](answer.out)))]
    marks = [node.attributes["id"] for node in html if "id" in node.attributes]
    links = [node.attributes.get("href", "") for node in html]
    inner = {link[1:] for link in links if link.startswith("#")}
    assert inner <= {*marks}
    assert len(marks) == len({*marks})
