"""bash, from version 3.2 on; file names are completed from version 4 on."""

from __future__ import annotations

from planner.sentence import phrase
from planner.shells.shell import Shell

# The words of the line are put together again where bash has parted them at = or :,
# and of what is offered only what follows the last such sign is handed back.
_SCRIPT = r"""# Completion of planner for bash, made by `planner completion`.

_planner() {
    local line=${COMP_LINE-${COMP_WORDS[*]:0:COMP_CWORD+1}}
    line=${line:0:${COMP_POINT-${#line}}}
    local word gap count=-1
    local -a words
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        gap=${line%%[![:space:]]*}
        line=${line:${#gap}}
        [[ ${line:0:${#word}} == "$word" ]] || word=$line
        line=${line:${#word}}
        if [[ -n $gap ]] || ((count < 0)); then
            words[++count]=$word
        else
            words[count]+=$word
        fi
    done
    local typed=${2-$word}
    [[ $typed == [=:] ]] && typed=
    local behind=${words[count]%"$typed"}
    local kind rest
    COMPREPLY=()
    {
        IFS=$'\t' read -r kind rest
        case $kind in
            files) compopt -o default 2>/dev/null ;;
            folders) compopt -o dirnames 2>/dev/null ;;
        esac
        while IFS=$'\t' read -r word rest; do
            COMPREPLY+=("${word#"$behind"}")
        done
    } < <(command planner completion --answer bash "${words[@]:1}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

complete -F _planner planner
"""

SHELL = Shell(
    name="bash",
    script=_SCRIPT,
    variable="XDG_DATA_HOME",
    otherwise=".local/share",
    path="bash-completion/completions/planner",
    after=phrase(
        "open a new shell; without the package bash-completion, add to ~/.bashrc: "
        "source {file}"
    ),
)
