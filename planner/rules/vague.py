"""Words that promise nothing, in English, French and Arabic."""

from __future__ import annotations

import re
from functools import cache

_WORDS = """
    a an the and or of on to for with in as etc any all other various further some
    more support supporting ongoing continued continuous continuing continue needed
    required appropriate possible necessary needs need when where tbc tbd n/a
    confirmed be decided determined defined assistance help activities activity work
    follow-up followup general regular several relevant coordination advice
    cooperation process engagement un une le la les l des du de d et ou à au aux
    en sur pour avec si appui soutien accompagnement suivi continu continus
    permanent permanente besoin besoins nécessaire nécessaires préciser confirmer
    définir déterminer selon divers diverses activités activité aide coopération
    travail travaux autres دعم الدعم مستمر مستمرة متواصل متواصلة عند حسب الحاجة
    الاقتضاء اللزوم لاحقا لاحقًا يحدد يُحدد تحدد تُحدد سيحدد أنشطة مختلفة متنوعة و
    أو في من إلى على مساعدة متابعة المتابعة تعاون عمل أعمال عام عامة وفق يتم تأكيده
    تحديده تحديدها
"""
_ENOUGH = 3
"""A text of fewer words says too little."""


@cache
def _vague() -> re.Pattern[str]:
    words = sorted(map(re.escape, _WORDS.split()), key=len, reverse=True)
    return re.compile(rf"\W*(?:(?:{'|'.join(words)})(?!\w)\W*)*", re.IGNORECASE)


def is_vague(text: str) -> bool:
    """Whether a text is made of such words only."""
    return _vague().fullmatch(text) is not None


def is_short(text: str) -> bool:
    """Whether a text has fewer than three words; scripts without spaces never do."""
    return text.count(" ") < _ENOUGH - 1 and _is_short(text)


def _is_short(text: str) -> bool:
    words = re.findall(r"\w[\w'\u2019-]*", text)
    dense = any("\u0e00" <= letter <= "\u0eff" or letter > "\u2e80" for letter in text)
    return len(words) < _ENOUGH and not dense
