# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Projects of setuptools (`setup.cfg`): license, license files, classifiers and authors in the section `metadata`."""

import configparser
import re
from collections.abc import Iterator, Mapping

from licwatch.model.budget import MIB
from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "setup-cfg"
VERSION = 1

_MOST = 1 * MIB
_FILES = ("license_file", "license-file", "license_files", "license-files")
_CLASSIFIERS = ("classifier", "classifiers")
_AUTHORS = ("author", "maintainer")
_LICENSE_OF_FILE = re.compile(r"file:\s*(.*)")


def wants(sniffed: Sniffed) -> bool:
    """Such a name."""
    return sniffed.name == "setup.cfg"


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what the section says."""
    passage = whole(content, trait)
    yield passage
    metadata, teller = _metadata(passage.content), Teller(passage.content)
    said = metadata.get("license", "")
    if of_file := _LICENSE_OF_FILE.match(said):
        yield from teller.one("license", of_file[1], StatementKind.URL, "metadata")
    else:
        yield from teller.one("license", said, StatementKind.LICENSE, "metadata")
    for key in _FILES:
        yield from teller.each(key, re.split(r"[,\n]", metadata.get(key, "")), StatementKind.URL, "metadata")
    for key in _CLASSIFIERS:
        licenses = [line for line in metadata.get(key, "").splitlines() if line.startswith("License ::")]
        yield from teller.each(key, licenses, StatementKind.LICENSE, "metadata")
    for key in _AUTHORS:
        yield from teller.people(key, metadata.get(key), "metadata")


def _metadata(manifest: bytes) -> Mapping[str, str]:
    parser = configparser.ConfigParser(strict=False, interpolation=None, default_section="")
    try:
        parser.read_string(characters(manifest[:_MOST]))
        return dict(parser["metadata"]) if "metadata" in parser else {}
    except configparser.Error:
        return {}
