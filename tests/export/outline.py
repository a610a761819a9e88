"""What a Markdown document should be: worked out of the page, without the exporter.

A document is a list of blocks, each a tuple that begins with its kind; text inside is
a list of runs `(style, text)`, the style being "", "b" or the address of a link.
"""

from __future__ import annotations

import re
from itertools import groupby
from urllib.parse import unquote, urlsplit

from planner.text.terminal import clean

NONE = "–"


def shown(text):
    """Return one line of text as a reader sees it."""
    return clean(text).strip()


def flow(text):
    """Return text with its breaks, an empty line at most between two others."""
    lines = [shown(each) for each in re.split("\r\n|[\n\r\u2028\u2029]", text)]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines).strip("\n"))


def runs(*parts):
    """Return runs, those of one style brought together and empty ones left out."""
    told = [(style, text) for style, text in parts if text]
    return [
        (style, "".join(text for _, text in same))
        for style, same in groupby(told, key=lambda run: run[0])
    ]


def plain(text):
    return runs(("", shown(text)))


def dotted(*parts):
    """Return parts with a dot between those that say something."""
    told = [each for each in parts if each[1]]
    return runs(*[run for part in told for run in (("", " · "), part)][1:])


def bold(text):
    return ("b", shown(text))


def paragraphs(text):
    for block in re.split("\n\n", flow(text)):
        if block:
            yield ("p", runs(("", block)))


def table(head, rows):
    return (
        "table",
        [[runs(("", flow(cell))) for cell in row] for row in (head, *rows)],
    )


def heading(level, text, mark=None):
    return (f"h{level}", mark, plain(text))


def opens(address):
    """Whether an address may be a link."""
    if not address.isprintable() or re.search(r"\s", address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in {"http", "https"} and parts.netloc != ""


def address(href):
    """Return an address as all its spellings are understood."""
    scheme, slashes, rest = href.partition("://")
    if not slashes:
        return href
    end = re.search(r"[/?#]|$", rest).start()
    host = re.sub(r"xn--[\w-]+", lambda found: _idna(found[0]), rest[:end].lower())
    return f"{scheme.lower()}://{unquote(host)}{unquote(rest[end:])}"


def _idna(label):
    return label.encode().decode("idna")


def fact(each):
    """Return a bullet: its own line, and the bullets below it."""
    lines = [
        (address(line) if each.address and opens(line) else "", told)
        for line in each.lines
        if (told := (shown if each.address else flow)(line))
    ]
    label = bold(f"{each.label}:")
    if len(lines) == 1:
        return [(runs(label, ("", " "), lines[0]), [])]
    return [([label], [(runs(line), []) for line in lines])] if lines else []


def full(section):
    for piece in section:
        yield heading(3, piece.title, piece.mark)
        when = " ".join(filter(None, (piece.when, piece.clock)))
        rest = (piece.where, piece.status, piece.lead, piece.visibility)
        yield ("p", dotted(bold(when), *(("", shown(each)) for each in rest)))
        facts = [told for each in piece.facts for told in fact(each)]
        if facts:
            yield ("ul", facts)


def rows(page, section):
    refs = any(piece.ref for piece in section)
    heads = ("Ref.", "When", "What", "Lead", "Where", "Regions", "Status")
    cells = [
        (
            piece.ref,
            " ".join(filter(None, (piece.when, piece.clock))),
            piece.title,
            piece.lead,
            piece.where,
            piece.regions,
            piece.status,
        )
        for piece in section
    ]
    start = 0 if refs else 1
    yield table(
        [page.say(each) for each in heads[start:]], [row[start:] for row in cells]
    )


def brief(section):
    yield (
        "ul",
        [
            (
                dotted(
                    bold(piece.title),
                    *(("", shown(t)) for t in (piece.when, piece.where, piece.status)),
                ),
                [],
            )
            for piece in section
        ],
    )


def items(page, section, detail):
    if detail == "table":
        return rows(page, section)
    return full(section) if detail == "full" else brief(section)


def parts(page, detail):
    """Yield mark, title and blocks of each part behind the contents."""
    yield from before(page)
    for section in page.sections:
        yield section.key, section.label, [*items(page, section.items, detail)]
    yield from behind(page)


def before(page):
    say = page.say
    if page.decisions:
        head = [say("Decide by"), say("Item"), say("To decide")]
        told = [(each.by, each.title, each.what) for each in page.decisions]
        yield "decisions", say("To decide"), [table(head, told)]
    if page.paper is not None:
        yield from paper(page)


def behind(page):
    say = page.say
    if page.grid is not None:
        yield "regions", say("Regions served"), [*grid(page)]
    if page.bars:
        told = say("A light bar with (?): the date is open, somewhere within it.")
        unsure = [] if all(bar.sure for bar in page.bars) else [("p", plain(told))]
        chart = ("div", {"dir": "ltr"}, [("chart",)]) if page.rtl else ("chart",)
        yield "timeline", say("Timeline"), [chart, *unsure]
    if page.changes:
        yield "changes", say("Changed since adoption"), [changes(page)]
    if page.waived:
        head = [say("Rule"), say("Item"), say("Reason"), say("Until")]
        told = [
            (each.rule, each.title, each.reason, each.until) for each in page.waived
        ]
        yield "waivers", say("Rules set aside"), [table(head, told)]


def paper(page):
    for mark, title, pieces in (
        ("overdue", "Overdue", page.paper.overdue),
        ("due", "Due before the meeting", page.paper.due),
        ("finished", "Ended since the last meeting", page.paper.finished),
    ):
        nothing = [("p", plain(page.say("none")))]
        yield mark, page.say(title), [*rows(page, pieces)] if pieces else nothing


def grid(page):
    found = page.grid
    lines = [
        (
            line.region,
            *(
                str(cell.items) if cell.items else cell.hole or NONE
                for cell in line.cells
            ),
            str(line.items) if line.items else NONE,
        )
        for line in found.lines
    ]
    yield table([page.say("Region"), *found.categories, page.say("all")], lines)
    if found.notes:
        notes = [
            (runs(bold(f"{what}:"), ("", f" {flow(why)}" if flow(why) else "")), [])
            for what, why in found.notes
        ]
        yield ("ul", notes)
    yield from paragraphs(found.uncounted)


def changes(page):
    reasons = any(each.reason for each in page.changes)
    head = ["On", "Authority", "Change", *(["Reason"] if reasons else [])]
    told = [
        (
            each.on,
            f"{each.authority} ({each.reported})" if each.reported else each.authority,
            "\n".join(each.changes),
            *([each.reason] if reasons else []),
        )
        for each in page.changes
    ]
    return table([page.say(each) for each in head], told)


def summary(page):
    """Return the table of counts, counted once more."""
    words = dict(page.statuses)

    def counts(pieces):
        states = [piece.state for piece in pieces]
        told = [str(states.count(each)) if each in states else NONE for each in words]
        return [*told, str(len(states))]

    everything = [piece for section in page.sections for piece in section.items]
    lines = [[section.label, *counts(section.items)] for section in page.sections]
    all_ = page.say("all")
    return table(["", *words.values(), all_], [*lines, [all_, *counts(everything)]])


def contents(page, found, detail):
    inside = {section.key: section.items for section in page.sections}
    bullets = []
    for mark, title, _ in [("summary", page.say("Summary"), []), *found]:
        pieces = inside.get(mark, ()) if detail == "full" else ()
        below = [(runs((f"#{each.mark}", shown(each.title))), []) for each in pieces]
        bullets.append((runs((f"#{mark}", shown(title))), below))
    return ("ul", bullets)


def opening(page):
    top = page.top
    yield heading(1, top.title)
    lines = [
        dotted(bold(top.network), ("", shown(top.committee))),
        dotted(
            ("", shown(top.period)),
            ("", shown(top.days)),
            ("", shown(page.say("Status: {status}", status=top.status))),
        ),
        runs(bold(top.reader)),
    ]
    if page.paper is not None:
        told = page.say(
            "The meeting is on {on}; this paper is of {day}",
            on=page.paper.on,
            day=page.paper.day,
        )
        lines.append(plain(told))
    told = [line for line in lines if line]
    yield ("p", runs(*[run for line in told for run in (("", "\n"), *line)][1:]))
    for line in top.said:
        yield ("blockquote", [("p", plain(line))])
    for text in (top.decision, top.introduction):
        yield from paragraphs(text)


def foot(page):
    yield ("hr",)
    yield from paragraphs("\n".join(page.foot))
    told = (
        page.top.period,
        page.top.status,
        page.say("content {digest}", digest=page.digest),
    )
    yield ("p", dotted(*(("", shown(each)) for each in told)))


def outline(page, detail):
    """Return the blocks of a document."""
    found = [*parts(page, detail)]
    blocks = [*opening(page)]
    if page.paper is None:
        blocks += [heading(2, page.say("Contents")), contents(page, found, detail)]
        blocks += [heading(2, page.say("Summary"), "summary"), summary(page)]
    for mark, title, inside in found:
        blocks += [heading(2, title, mark), *inside]
    return [*blocks, *foot(page)]
