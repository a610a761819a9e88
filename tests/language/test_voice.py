"""What is said in three languages: words, counts, numbers, lists."""

import subprocess
import sys
import unicodedata
from datetime import date

import pytest

from planner.language import catalogue
from planner.language.voice import LANGUAGES, Voice, voice
from planner.model.when import when
from planner.sentence import Word, say

_FORMS = ("صفر", "واحد", "اثنان", "قليل", "كثير", "غير ذلك")


class _Plurals:
    """A catalogue of one counted sentence, by the rule of a real one."""

    def __init__(self, language, forms):
        self.real = catalogue.catalogue(language)
        self.forms = forms

    def ngettext(self, _one, _many, count):
        return self.forms[self.real.plural(count)]


def test_the_voice_of_a_tag_is_its_languages_and_else_english():
    tags = ("fr", "ar-MA", "FR-sn", "fr_TN", "en", "de", "")
    assert [voice(tag).language for tag in tags] == [
        "fr",
        "ar",
        "fr",
        "fr",
        "en",
        "en",
        "en",
    ]


def test_only_arabic_runs_from_right_to_left():
    assert [voice(language).rtl for language in LANGUAGES] == [False, False, True]


def test_a_choice_is_said_as_people_say_it():
    said = [voice(language).word("mode", "in-person") for language in LANGUAGES]
    assert said == ["in person", "en présentiel", "حضوري"]


def test_words_of_the_mission_are_said_as_it_has_them():
    told = {
        ("plural", "training"): (
            "Training and capacity building",
            "Formation et renforcement des capacités",
            "التدريب وبناء القدرات",
        ),
        ("plural", "partnership"): ("Partnerships", "Partenariats", "الشراكات"),
        ("plural", "advocacy"): ("Advocacy", "Plaidoyer", "المناصرة"),
        ("plural", "communications"): (
            "Policy and communications outputs",
            "Productions politiques et de communication",
            "مخرجات السياسات والاتصالات",
        ),
        ("plural", ""): ("Without a category", "Sans catégorie", "بلا فئة"),
        ("field", "training"): (
            "Training and capacity building",
            "Formation et renforcement des capacités",
            "التدريب وبناء القدرات",
        ),
        ("category", "communications"): ("output", "production", "مُخرَج"),
        ("field", "lead"): ("Lead", "Responsable", "المسؤول"),
        ("field", "deliverable"): ("Deliverable", "Livrable", "المخرج"),
        ("field", "period"): ("Period", "Semestre", "نصف السنة"),
        ("field", "hub"): ("Resource Hub", "Centre de ressources", "مركز الموارد"),
        ("status", "carried"): ("carried over", "reporté", "مرحّل"),
        ("authority", "management-unit"): (
            "management unit",
            "unité de gestion",
            "وحدة الإدارة",
        ),
        ("field", "group"): (
            "Regional Advisory Group",
            "Groupe consultatif régional",
            "المجموعة الاستشارية الإقليمية",
        ),
        ("field", "committee"): (
            "International Steering Committee",
            "Comité directeur international",
            "اللجنة التوجيهية الدولية",
        ),
    }
    for (kind, word), words in told.items():
        assert tuple(voice(each).word(kind, word) for each in LANGUAGES) == words


def test_a_field_is_named_by_its_last_key_and_a_kind_by_its_field():
    french = voice("fr")
    assert french.word("field", "outcome.summary") == "Résumé"
    assert french.word("venue.mode", "online") == "en ligne"
    assert french.word("partners", "funder") == "bailleur de fonds"
    assert french.word("discipline", "health") == "santé"
    assert french.word("funding", "secured") == "acquis"


def test_words_that_are_names_keep_their_capitals_and_hyphens_in_english():
    said = [
        voice("en").word(kind, word)
        for kind, word in (
            ("of", "eid-al-fitr"),
            ("role", "co-organiser"),
            ("field", "non_discrimination"),
            ("field", "publish_on"),
            ("result", "no-reply"),
        )
    ]
    assert said == [
        "Eid al-Fitr",
        "co-organiser",
        "Non-discrimination",
        "Published on",
        "no reply",
    ]


def test_a_word_that_nobody_catalogued_is_read_with_spaces():
    assert voice("ar").word("status", "half-done") == "half done"
    assert voice("fr").word("category", "excursion") == "excursion"


def test_a_sentence_that_nobody_translated_is_said_as_it_is():
    assert voice("fr").say("{name} is nobody's", name="it") == "it is nobody's"


def test_a_fact_that_is_a_sentence_is_spoken_too():
    inner = say("{one} of {two}", one=1, two=2)
    for language in LANGUAGES:
        said = voice(language).speak(say("nobody's: {inner}", inner=inner))
        assert said == "nobody's: 1 of 2"


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (102, 5)],
)
def test_arabic_has_six_forms(monkeypatch, number, form):
    plurals = _Plurals("ar", [f"{{count}} {word}" for word in _FORMS])
    monkeypatch.setattr(catalogue, "catalogue", lambda _: plurals)
    said = voice("ar").count("one of them", "many of them", number)
    assert said == f"{number} {_FORMS[form]}"


@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 99, 100, 102])
def test_french_counts_nothing_as_one(monkeypatch, number):
    plurals = _Plurals("fr", ["{count} {what}", "{count} {what}s"])
    monkeypatch.setattr(catalogue, "catalogue", lambda _: plurals)
    said = voice("fr").count("one {what}", "many {what}", number, what="livrable")
    assert said == f"{number} livrable" + ("s" if number > 1 else "")


def test_english_counts_one_as_one():
    said = [voice("en").count("{count} day", "{count} days", n) for n in (0, 1, 1200)]
    assert said == ["0 days", "1 day", "1,200 days"]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_forms_of_numbers_are_the_languages_own(language):
    from babel.core import Locale
    from babel.plural import to_python

    rule = to_python(Locale(language).plural_form)
    ours = catalogue.catalogue(language).plural
    tags = ["zero", "one", "two", "few", "many", "other"]
    index = {tag: tags.index(tag) for tag in tags}
    if language == "fr":
        index = {"one": 0, "other": 1}
    for number in range(1000):
        assert ours(number) == index[rule(number)], number


def test_numbers_have_the_signs_of_the_language_and_the_digits_of_all():
    said = [voice(language).number(12345.5) for language in LANGUAGES]
    assert said == ["12,345.5", "12\u202f345,5", "12,345.5"]
    assert [voice(language).number(999) for language in LANGUAGES] == ["999"] * 3


def test_lists_end_with_the_languages_and():
    cities = ["Tunis", "Rabat", "Beirut"]
    assert [voice(language).listed(cities) for language in LANGUAGES] == [
        "Tunis, Rabat and Beirut",
        "Tunis, Rabat et Beirut",
        "Tunis وRabat وBeirut",
    ]
    assert [voice("en").listed(cities[:number]) for number in range(3)] == [
        "",
        "Tunis",
        "Tunis and Rabat",
    ]
    assert [voice("fr").listed(cities[:number]) for number in range(2)] == ["", "Tunis"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_said_holds_a_direction_mark(language):
    speaker = voice(language)
    said = [
        speaker.number(-12345.75),
        speaker.listed(["أ", "b", "ج"]),
        speaker.day(date(2027, 4, 14)),
        speaker.when(when(date(2027, 4, 14), "2027-Q3")),
    ]
    assert not [sign for sign in "".join(said) if unicodedata.category(sign) == "Cf"]


def test_english_loads_neither_catalogues_nor_babel():
    code = (
        "import sys; from datetime import date\n"
        "from planner.language.voice import voice\n"
        "v = voice('en'); v.say('a {b}', b=1); v.word('mode', 'online')\n"
        "v.day(date(2027, 4, 14)); v.number(12345); v.listed(['a', 'b'])\n"
        "print(sorted({'gettext', 'babel'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_sentence_in_french_loads_no_babel():
    code = (
        "import sys\n"
        "from planner.language.voice import voice\n"
        "v = voice('fr'); v.say('a {b}', b=1); v.word('mode', 'online')\n"
        "print(sorted({'gettext', 'babel'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "['gettext']\n"


def test_a_voice_is_english_unless_something_else_is_said():
    assert Voice() == voice("en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["3", "1,234,567", "-1,234.5", "1e+300"]),
        ("fr", ["3", "1\u202f234\u202f567", "-1\u202f234,5", "1e+300"]),
        ("ar", ["3", "1,234,567", "-1,234.5", "1e+300"]),
    ],
)
def test_a_number_of_any_size_is_said(language, said):
    numbers = (3, 1_234_567, -1234.5, 1e300)
    assert [voice(language).number(each) for each in numbers] == said


def test_languages_are_called_by_their_names_and_else_by_their_tags():
    assert [voice(each).tongue("fr") for each in LANGUAGES] == [
        "French",
        "français",
        "الفرنسية",
    ]
    assert voice("fr").tongue("no language") == "no language"


def test_what_stands_inside_a_sentence_is_spoken_by_the_same_voice():
    online = Word("mode", "online", "online")
    sentence = say("{first} or {last}", first=say("a text"), last=online)
    assert voice("fr").speak(sentence) == "un texte ou en ligne"
    assert voice("en").speak(sentence) == "a text or online"
