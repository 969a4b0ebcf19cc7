# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Configurations for tests: written to a folder, read, shown, and as plain values for a JSON Schema."""

import re
from pathlib import Path

from licwatch import config
from licwatch.config import Config, InForce
from licwatch.decode.yaml_nodes import Mapping, Node, Sequence
from licwatch.report.escape import visible

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def loaded(folder: Path, **files: str | bytes) -> InForce:
    """What is in force with the file `main`; others are called as said, with __ for / and .yml behind."""
    for name, content in files.items():
        path = folder / (name.replace("__", "/") + ".yml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return config.load(str(folder / "main.yml"))


def configured(folder: Path, **files: str | bytes) -> Config:
    """The configuration of the same."""
    return loaded(folder, **files).config


def shown(force: InForce) -> str:
    """What `licwatch config show` prints."""
    return "".join(visible(line) + "\n" for line in config.show.lines(force))


def plain(node: Node) -> Plain:
    """What an editor takes a node for, by the core schema of YAML 1.2; quotes and odd numbers do not matter here."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if node.text in ("true", "false"):
        return node.text == "true"
    if node.text in ("", "null", "~"):
        return None
    return int(node.text) if re.fullmatch(r"0|-?[1-9][0-9]{0,17}", node.text) else node.text
