from __future__ import annotations

from planner.text.fold import fold
from planner.text.nearest import nearest


def test_words_are_folded_in_any_script():
    assert [fold(each) for each in ("São-Tomé", "UN  OCT", "أُسرة")] == [
        "saotome",
        "unoct",
        "اسرة",
    ]


def test_the_nearest_word_is_the_most_similar_of_those_that_are_alike():
    assert nearest("mena hbu", ["africa-hub", "mena_hub", "mena-hub-2"]) == "mena_hub"
    assert nearest("zzzz", ["mena-hub", "rabat"]) is None
