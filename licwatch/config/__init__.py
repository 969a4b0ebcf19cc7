# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The configuration: `licwatch.yml` as a frozen value, checked once, and for every value who says so.

Default < extended file < licwatch.yml < command line. Only what the operator names is obeyed: the file in the current
folder, or one given by name. A licwatch.yml within what is scanned is input like any other file.
"""

import os

from licwatch.config import files, show
from licwatch.config.force import InForce, command_line, in_force
from licwatch.config.keys import TOP
from licwatch.config.values import Config, Folder, Layer, Project

__all__ = ["NAME", "TOP", "Config", "Folder", "InForce", "Layer", "Project", "command_line", "load", "show", "without"]

#: The file that counts in the current folder.
NAME = "licwatch.yml"


def load(given: str | None, above: Layer = ()) -> InForce:
    """What is in force with the file `given`, or the one in the current folder if there is one. Raises ConfigError.

    `above` is the layer that goes over the file: the command line.
    """
    if given is not None:
        return in_force([*files.layers(given, follow=True), above])
    # a link in the current folder would read a file that the operator has not named
    here = files.layers(NAME, follow=False) if os.path.lexists(NAME) else ()
    return in_force([*here, above])


def without(above: Layer = ()) -> InForce:
    """What is in force without any file."""
    return in_force([above])
