"""zsh: a function that compinit finds in a folder of fpath."""

from __future__ import annotations

from planner.sentence import phrase
from planner.shells.shell import Shell

_SCRIPT = r"""#compdef planner
# Completion of planner for zsh, made by `planner completion`.

_planner() {
    local -a lines said plain open
    local line word
    said=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
    lines=("${(@f)$(command planner completion --answer zsh "${said[@]}" 2>/dev/null)}")
    case ${lines[1]%%$'\t'*} in
        files) compset -p ${lines[1]#*$'\t'}; _files; return ;;
        folders) compset -p ${lines[1]#*$'\t'}; _files -/; return ;;
        words) ;;
        *) return 1 ;;
    esac
    for line in "${(@)lines[2,-1]}"; do
        word=${line%%$'\t'*}
        line=${word//:/\\:}:${line#*$'\t'}
        if [[ $word == *= ]]; then open+=("${line%:}"); else plain+=("${line%:}"); fi
    done
    local -a fold=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
    _describe -V word plain "${fold[@]}" -- open "${fold[@]}" -S ''
}

if [[ ${funcstack[1]} == _planner ]]; then
    _planner "$@"
else
    compdef _planner planner
fi
"""

SHELL = Shell(
    name="zsh",
    script=_SCRIPT,
    variable="XDG_DATA_HOME",
    otherwise=".local/share",
    path="zsh/site-functions/_planner",
    after=phrase("add to ~/.zshrc, before compinit: fpath=({folder} $fpath)"),
)
