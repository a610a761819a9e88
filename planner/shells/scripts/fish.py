"""fish, from version 3 on."""

from __future__ import annotations

from planner.sentence import phrase
from planner.shells.shell import Shell

_SCRIPT = r"""# Completion of planner for fish, made by `planner completion`.

function __planner_complete
    set -l said (commandline -opc)
    set -l typed (commandline -ct)
    set -l ask completion --answer fish $said[2..-1] "$typed"
    set -l lines (command planner $ask 2>/dev/null)
    set -l kind (string split \t -- "$lines[1]")
    switch "$kind[1]"
        case words
            printf '%s\n' $lines[2..-1]
        case files folders
            set -l behind (string sub -l $kind[2] -- "$typed")
            set -l rest (string sub -s (math $kind[2] + 1) -- "$typed")
            set -l found
            if test "$kind[1]" = files
                set found (__fish_complete_path "$rest")
            else
                set found (__fish_complete_directories "$rest")
            end
            for path in $found
                printf '%s%s\n' "$behind" $path
            end
    end
end

complete -c planner -f -k -a '(__planner_complete)'
"""

SHELL = Shell(
    name="fish",
    script=_SCRIPT,
    variable="XDG_CONFIG_HOME",
    otherwise=".config",
    path="fish/completions/planner.fish",
    after=phrase("fish finds it by itself, from the next command line on"),
)
