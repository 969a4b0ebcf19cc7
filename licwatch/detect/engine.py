# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The engine: ScanCode's answers for one content at a time, in this process.

Its data and public behavior are the reference. One function of it is replaced, the selection of candidates (see
licwatch.detect.candidates); everything else is ScanCode's own code.
"""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licwatch.detect.version import versions
from licwatch.errors import EngineError
from licwatch.model.facts import CopyrightFacts, Detection, Excerpt, LicenseFacts, Match, Statement

if TYPE_CHECKING:
    from licwatch.detect.named import Location

_HEAD_LINES, _TAIL_LINES, _LINE_LENGTH = 9, 3, 240


def load_engine(index_folder: Path, tell: Callable[[str], None]) -> "Engine":
    """Load ScanCode's index and our tables beside it. Raises EngineError."""
    tell("loading the license index")
    # The pickle makes millions of objects that all stay: collecting garbage meanwhile takes two thirds of the time
    gc.disable()
    try:
        _import_quietly()
        from licensedcode import cache, match_set

        from licwatch.detect import candidates, tables

        index = cache.get_cache().index
        compiled = tables.load_or_build(index_folder, versions().scancode_data, index, tell)
    except EngineError:
        raise
    except Exception as error:
        # whatever is wrong with an installation: ScanCode raises a plain Exception for a damaged index
        said = (str(error) or type(error).__name__).splitlines()[0]
        raise EngineError(f"the license index could not be loaded: {said}", "reinstall scancode-toolkit") from error
    finally:
        gc.enable()
    match_set.compute_candidates = candidates.Candidates(compiled, index)
    # workers are forked from here: what is loaded now is shared for good, and never looked at by the collector
    gc.freeze()
    return Engine(index)


def _import_quietly() -> None:
    """Import ScanCode's configuration, which makes a folder in the home and one in the temporary folder; both go."""
    scratch = tempfile.mkdtemp(prefix="licwatch-scancode-")
    given = {name: os.environ.get(name) for name in ("SCANCODE_CACHE", "SCANCODE_TEMP")}
    try:
        os.environ.update(SCANCODE_CACHE=scratch, SCANCODE_TEMP=scratch)
        import scancode_config  # noqa: F401 - its import sets the places
    finally:
        for name, value in given.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        shutil.rmtree(scratch, ignore_errors=True)


class Engine:
    """Answers depend on content and trait alone, not on what was asked before."""

    def __init__(self, index: Any) -> None:
        self._index = index

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        """As `scancode --license` says of a file with this content, before references are followed."""
        from licensedcode.detection import detect_licenses

        from licwatch.detect.named import named

        with named(content, trait) as (location, kind):
            if not kind.contains_text:
                return LicenseFacts(text=False)
            found = list(detect_licenses(index=self._index, location=location))
            if not found:
                return LicenseFacts()
            lines = list(_lines(location))
            stated = [d for d in found if d.license_expression is not None]
            clues = [m for d in found if d.license_expression is None for m in d.matches]
            spans = [span for d in found for span in d.qspans]
            return LicenseFacts(
                *_expressions(stated),
                detections=tuple(_detection(d, lines) for d in stated),
                clues=tuple(map(_match, clues)),
                percentage_of_license_text=found[-1].percentage_license_text_of_file(spans),
            )

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        """As `scancode --copyright` says of a file with this content."""
        from cluecode import copyrights

        from licwatch.detect.named import named

        with named(content, trait) as (location, _kind):
            found = _credits(location) or copyrights.detect_copyrights(
                location,
                include_copyrights=True,
                include_holders=True,
                include_authors=True,
                include_copyright_years=True,
                include_copyright_allrights=False,
            )
            copyright_, holders, authors = copyrights.Detection.split(found)
        return CopyrightFacts(
            _statements(copyright_, "copyright"), _statements(holders, "holder"), _statements(authors, "author")
        )


def _credits(location: "Location") -> list[Any]:
    """People from a file such as CREDITS, which ScanCode knows by the path's last part, and a memory file has none."""
    from cluecode import linux_credits

    if not linux_credits.is_credits_file(location.trait):
        return []
    return list(linux_credits.detect_credits_authors_from_lines(list(_lines(location))))


def _lines(location: str) -> Iterator[tuple[int, str]]:
    from textcode.analysis import numbered_text_lines

    return iter(numbered_text_lines(location))


def _expressions(stated: list[Any]) -> tuple[bool, str | None, str | None]:
    from licensedcode.cache import build_spdx_license_expression, get_licensing

    from licwatch.detect.expressions import combine

    expression = combine([d.license_expression for d in stated])
    spdx = build_spdx_license_expression(expression, licensing=get_licensing()) if expression else None
    return True, expression, str(spdx) if spdx else None


def _detection(found: Any, lines: list[tuple[int, str]]) -> Detection:
    matches = tuple(map(_match, found.matches))
    first, last = min(m.start_line for m in matches), max(m.end_line for m in matches)
    return Detection(
        found.license_expression,
        found.license_expression_spdx,
        matches,
        found.identifier,
        tuple(found.detection_log),
        _excerpt(line for line in lines if first <= line[0] <= last),
    )


def _match(found: Any) -> Match:
    rule = found.rule
    return Match(
        start_line=found.start_line,
        end_line=found.end_line,
        license_expression=rule.license_expression,
        license_expression_spdx=rule.spdx_license_expression(),
        score=found.score(),
        matcher=found.matcher,
        rule_identifier=rule.identifier,
        matched_length=found.len(),
        match_coverage=found.coverage(),
        rule_relevance=rule.relevance,
        referenced_filenames=tuple(rule.referenced_filenames or ()),
        is_license_intro=bool(rule.is_license_intro),
        is_license_clue=bool(rule.is_license_clue),
    )


def _excerpt(lines: Iterable[tuple[int, str]]) -> Excerpt:
    cut = [(number, text.rstrip("\r\n")[:_LINE_LENGTH]) for number, text in lines]
    if len(cut) <= _HEAD_LINES + _TAIL_LINES:
        return Excerpt(tuple(cut))
    return Excerpt((*islice(cut, _HEAD_LINES), *cut[-_TAIL_LINES:]), cut=True)


def _statements(found: Iterable[Any], name: str) -> tuple[Statement, ...]:
    return tuple(Statement(d.start_line, d.end_line, getattr(d, name)) for d in found)
