"""Templates made into code that counts its rounds and joins texts by their doors."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class Generator(CodeGenerator):
    """Puts the sandbox's own `counted` and `joined` where Jinja has plain Python."""

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        """Count the rounds of a loop."""
        node.iter = _own("counted", node.iter)
        super().visit_For(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Join texts: `a ~ b`."""
        self.visit(_own("joined", nodes.Tuple(node.nodes, "load")), frame)


def _own(name: str, value: Any) -> nodes.Call:
    """Return a call of the sandbox's own function."""
    own = nodes.EnvironmentAttribute(name)
    return nodes.Call(own, [value], [], None, None, lineno=value.lineno)
