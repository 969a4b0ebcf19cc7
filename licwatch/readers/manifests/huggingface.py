# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Markdown with fields in front, as Hugging Face's cards and many pages have: license, copyright, authors.

A card speaks of its repository. Any other page speaks of itself.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.yaml_fields import fields, front_matter, keys
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "huggingface"
VERSION = 1

_RIGHTS = re.compile(
    rb"^[\"']?(?:licen[cs]e|licen[cs]e_name|licen[cs]e_link|copyright|rights)[\"']?[ \t]*:", re.MULTILINE
)
_LICENSES = ("license", "licence", "license_name")
_PEOPLE = ("author", "authors")
#: Keys that only a card has, and those with which a card can do alone.
_OF_CARDS = {
    "annotations_creators",
    "app_file",
    "base_model",
    "colorFrom",
    "colorTo",
    "configs",
    "dataset_info",
    "datasets",
    "extra_gated_prompt",
    "inference",
    "language_creators",
    "library_name",
    "license_link",
    "license_name",
    "metrics",
    "model-index",
    "multilinguality",
    "pipeline_tag",
    "pretty_name",
    "sdk",
    "size_categories",
    "source_datasets",
    "task_categories",
    "task_ids",
    "widget",
}
_FEW = {"license", "language", "tags"}


def wants(sniffed: Sniffed) -> bool:
    """Fields between two lines `---`, one of which is about rights."""
    return sniffed.head.startswith(b"---") and bool(_RIGHTS.search(front_matter(sniffed.content)))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what the fields say of the repository or of the page."""
    passage = whole(content, trait)
    yield passage
    front = front_matter(passage.content)
    met = set(keys(front))
    is_card = bool(met & _OF_CARDS) or met <= _FEW
    told = fields(front, (*_LICENSES, *_PEOPLE, "license_link", "copyright", "rights"))
    teller = Teller(passage.content, Scope.PROJECT if is_card else Scope.FILE)
    for key in _LICENSES:
        yield from _license(key, told.get(key), teller)
    yield from teller.each("license_link", told.get("license_link"), StatementKind.URL)
    for key in ("copyright", "rights"):
        yield from teller.each(key, told.get(key), StatementKind.HOLDER)
    for key in _PEOPLE:
        yield from teller.people(key, told.get(key))


def _license(key: str, value: object, teller: Teller) -> Iterator[Statement]:
    """MyST has one license for the text and one for the code in it."""
    if isinstance(value, dict):
        yield from teller.licenses(f"{key}.code", value.get("code"), about="software")
        yield from teller.licenses(f"{key}.content", value.get("content"))
    yield from teller.licenses(key, value)
