"""JSON for programs."""

from planner.export.format import Format, Made, Wish
from planner.text.data import as_json
from planner.views.edition.edition import Edition


def make(edition: Edition, wish: Wish) -> Made:  # noqa: ARG001
    """Return the edition as data."""
    return Made(as_json(edition.plan.model_dump(mode="json", exclude_unset=True)))


FORMAT = Format(make, ".json", "the plan as data, for programs")
