from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from planner.text.data import as_json

UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.characters(categories=["Cc", "Cf", "Zl", "Zp"]),
        st.sampled_from("\udc80\udcff"),
    )
)


@given(HOSTILE)
def test_json_gives_back_every_text_and_no_control_is_in_it(text):
    written = as_json({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert UNSEEN.search(written) is None
    assert written.encode("utf-8")


def test_letters_of_any_script_stay_readable():
    assert as_json(["مرحبا", "Réseau\u202e", "\udcff"]) == (
        '[\n  "مرحبا",\n  "Réseau\\u202e",\n  "\\udcff"\n]\n'
    )
