"""Words of dates in English, French and Arabic, and the sign that stands for each.

Words stand here as `planner.language.signs` makes them plain: lower case, without
accents, one alef. Signs: `m4` a month, `w0` a Monday, `#2` an ordinal, `2` a number,
`t1` a day from today; the others are words of their own.
"""

from __future__ import annotations

from planner.language.plain import plain
from planner.source.doctor.months import NAMES

_WORDS = {
    "to": "to until till through thru au jusqu jusque الي حتي",
    "a": "a",
    "and": "and et & و",
    "between": "between entre بين",
    "in": "in dans بعد",
    "next": "next coming upcoming prochain prochaine قادم قادمه مقبل مقبله",
    "this": "this current ce cet cette هذا هذه حالي حاليه جاري",
    "last": "last dernier derniere اخير اخيره",
    "early": "early beginning start debut اوائل بدايه مطلع",
    "mid": "mid middle mi milieu منتصف",
    "late": "late end fin اواخر نهايه",
    "day": "day days jour jours يوم ايام",
    "week": "week weeks wk semaine semaines sem اسبوع اسابيع",
    "month": "month months mois شهر اشهر شهور",
    "quarter": "quarter quarters trimestre trimestres ربع",
    "half": "half semester semestre semestres نصف",
    "year": "year years an ans annee سنه عام",
    "2 day": "يومين",
    "2 week": "fortnight quinzaine اسبوعين",
    "2 month": "شهرين",
    "t0": "today|aujourd hui|aujourdhui|اليوم",
    "t1": "tomorrow|demain|غدا|غد",
    "t2": "day after tomorrow|apres-demain|apres demain|بعد غد|بعد الغد",
    "t-1": "yesterday|hier|امس",
    "": "of the on from for de du des d l la le les en s qu th time تاريخ في من",
}
_NUMBERS = (
    "one un une واحد واحده",
    "two deux اثنين اثنان",
    "three trois ثلاثه ثلاث",
    "four quatre اربعه اربع",
    "five cinq خمسه خمس",
    "six سته ست",
    "seven سبعه سبع",
    "eight huit ثمانيه ثماني",
    "nine neuf تسعه تسع",
    "ten dix عشره عشر",
)
_ORDINALS = (
    "first premier premiere 1ere اول اولي",
    "second seconde deuxieme ثاني ثانيه",
    "third troisieme ثالث ثالثه",
    "fourth quatrieme رابع رابعه",
    "fifth cinquieme خامس خامسه",
)
_WEEKDAYS = (
    "monday mon lundi lun اثنين",
    "tuesday tue tues mardi ثلاثاء",
    "wednesday wed mercredi mer اربعاء",
    "thursday thu thur thurs jeudi jeu خميس",
    "friday fri vendredi ven جمعه",
    "saturday sat samedi sam سبت",
    "sunday sun dimanche dim احد",
)
_ARTICLES = ("وال", "بال", "لل", "ال")


def _table() -> dict[str, str]:
    """Return the sign of each word; the later entries win."""
    table: dict[str, str] = {}
    for sign, words in _WORDS.items():
        listed = words.split("|") if "|" in words else words.split()
        table |= dict.fromkeys(map(plain, listed), sign)
    rows = ((_NUMBERS, "", 1), (_ORDINALS, "#", 1), (_WEEKDAYS, "w", 0))
    for names, sign, first in rows:
        for number, words in enumerate(names, first):
            table |= dict.fromkeys(map(plain, words.split()), f"{sign}{number}")
    for number, months in enumerate(NAMES, 1):
        table |= {plain(name): f"m{number}" for name in months}
    # «الاثنين» is Monday, «اثنين» without its article is two
    return table | {
        "اثنين": "2",
        "الاثنين": "w0",
        "half-year": "half",
        "half year": "half",
    }


SIGNS = _table()
PHRASES = sorted((word for word in SIGNS if not word.isalnum()), key=len, reverse=True)
"""Entries of more than one word, the longest first."""


def sign_of(word: str) -> str:
    """Return the sign of a plain word, `?` where it has none."""
    for article in ("", *_ARTICLES):
        bare = word.removeprefix(article)
        if (bare != word or not article) and bare in SIGNS:
            return SIGNS[bare]
    return "?"
