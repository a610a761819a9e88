"""The written list of the kinds of mutations: what breaks a plan, what does not."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import facts
import harmless
import writing
from paper import Paper, Strike

Kind = Callable[[Random, Paper], Strike | None]

BREAKING: tuple[Kind, ...] = (
    facts.misspelt_key, facts.misspelt_table, facts.required_field_gone,
    facts.required_field_gone_at_submission, facts.wrong_type, facts.unknown_choice,
    facts.unknown_reference, facts.date_outside, facts.date_reversed,
    facts.impossible_date, writing.bracket_cut, writing.bracket_too_many,
    writing.quote_cut, writing.quote_typographic, writing.sign_gone,
    writing.comma_gone, writing.line_end_gone, writing.byte_spoilt,
    facts.table_doubled, facts.item_name_doubled, facts.key_doubled,
    facts.header_gone, writing.control_character, writing.merge_left,
)  # fmt: skip
HARMLESS: tuple[Kind, ...] = (
    harmless.comment_above, harmless.comment_behind, harmless.comment_behind_header,
    harmless.blank_lines, harmless.indented, harmless.trailing_spaces,
    harmless.keys_reordered, harmless.items_reordered, harmless.single_quotes,
    harmless.three_quotes, harmless.letters_as_numbers, harmless.quoted_key,
    harmless.quoted_header, harmless.spaces_around, harmless.dotted_to_inline,
    harmless.inline_to_dotted, harmless.inline_to_table, harmless.list_over_lines,
    harmless.number_otherwise, harmless.windows, harmless.end_of_file,
    harmless.inline_table_over_lines,
)  # fmt: skip
