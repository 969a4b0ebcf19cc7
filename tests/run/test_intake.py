# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Intake: every name arrives once, archives within archives too, and every limit is told."""

import gzip
import hashlib
import io
import os
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from licwatch.model.budget import MIB, Budgets
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.run.arrival import Arrival, Known
from licwatch.run.intake import Intake, _Place
from licwatch.sources.file import SingleFile
from licwatch.sources.folder import Folder
from tests.archives import GPL, MIT, TAR_END, Part, good_tar, good_zip, nothing_written, tarred, zipped

Taken = dict[bytes, bytes | Reason | str | None]


class Given:
    """A source of these contents, as a folder would give them, or as the one file that is the target."""

    def __init__(self, files: dict[bytes, bytes], kind: str = "folder") -> None:
        self._files = files
        self._kind = kind

    def origin(self) -> Origin:
        return Origin("given", self._kind, "what the test gave")

    def entries(self) -> Iterator[Entry]:
        for path, content in self._files.items():
            yield Entry(path, size=len(content), oid="1" * 40, open=lambda content=content: io.BytesIO(content))  # type: ignore[misc]


def arrivals(intake: Intake) -> Taken:
    """What became of each path: the content to analyze, the (first) reason, the rule, or nothing for a container."""
    out: Taken = {}
    for arrival, content in intake.arrivals():
        assert arrival.path not in out
        if content is not None:
            assert arrival.sha256 == hashlib.sha256(content).hexdigest()
            assert arrival.size == len(content)
        reason = arrival.problems[0].reason if arrival.problems else None
        out[arrival.path] = arrival.skipped or reason or content
    return out


def of(files: dict[bytes, bytes], budgets: Budgets = Budgets()) -> Taken:  # noqa: B008 - frozen
    return arrivals(Intake(Given(files), budgets))


def of_target(content: bytes, name: bytes = b"x.zip", budgets: Budgets = Budgets()) -> Taken:  # noqa: B008 - frozen
    return arrivals(Intake(Given({name: content}, "file"), budgets))


def nested(depth: int) -> bytes:
    content = GPL
    for _ in range(depth):
        content = good_zip({"in": content})
    return content


def test_archives_within_archives() -> None:
    inner = good_zip({"LICENSE": GPL, "packed.txt.gz": gzip.compress(MIT)})
    outer = good_tar({"a/inner.zip": inner, "a/file": b"x"})
    with nothing_written():
        taken = of({b"d/outer.tgz": gzip.compress(outer), b"plain": b"p"})
    assert taken == {
        b"d/outer.tgz!/a/inner.zip!/LICENSE": GPL,
        b"d/outer.tgz!/a/inner.zip!/packed.txt.gz!/packed.txt": MIT,
        b"d/outer.tgz!/a/inner.zip!/packed.txt.gz": None,
        b"d/outer.tgz!/a/inner.zip": None,
        b"d/outer.tgz!/a/file": b"x",
        b"d/outer.tgz": None,
        b"plain": b"p",
    }


def test_the_members_of_an_archive_that_is_the_target_are_the_items() -> None:
    data = good_zip({"LICENSE": GPL, "in.zip": good_zip({"a": MIT})})
    intake = Intake(Given({b"x.zip": data}, "file"), Budgets())
    assert arrivals(intake) == {b"LICENSE": GPL, b"in.zip!/a": MIT, b"in.zip": None}
    assert (intake.origin().kind, intake.origin().sha256) == ("archive", hashlib.sha256(data).hexdigest())
    assert of_target(zipped()) == {}
    assert of_target(gzip.compress(MIT), b"x.txt.gz") == {b"x.txt": MIT}


def test_what_is_wrong_with_the_target_is_an_item() -> None:
    data = good_zip({"x.zip": GPL})
    assert of_target(data + b"x") == {b"x.zip": GPL, b"x.zip#2": Reason.MISMATCH_TRAILING}
    assert of_target(data[:30]) == {b"x.zip": Reason.CORRUPT_TRUNCATED}
    assert of_target(MIT, b"x") == {b"x": MIT}


def test_a_target_that_is_a_document_or_a_program_is_an_item_beside_what_it_holds() -> None:
    document = zipped(Part(b"mimetype", b"application/epub+zip"), Part(b"photo.jpg", b"jpeg"), Part(b"a.opf", b"<a/>"))
    assert of_target(document, b"x.epub") == {b"x.epub!/photo.jpg": b"jpeg", b"x.epub": document}
    program = zipped(Part(b"LICENSE", GPL), front=b"MZ" + bytes(510))
    assert of_target(program, b"x.exe") == {b"x.exe!/LICENSE": GPL, b"x.exe": program}


def test_a_name_that_comes_twice_is_numbered() -> None:
    data = zipped(Part(b"n", MIT), Part(b"n", GPL), Part(b"n#2", b"1"), Part(b"n", b"2"), Part(b"./n", b"3"))
    expected = {b"n": MIT, b"n#2": GPL, b"n#2#2": b"1", b"n#3": b"2", b"n#4": b"3"}
    assert of_target(data) == expected
    assert of({b"x.zip": data}) == {b"x.zip!/" + path: content for path, content in expected.items()} | {b"x.zip": None}


def test_many_of_one_name_are_numbered_fast() -> None:
    data = b"".join([tarred(b"f")] * 20_000) + TAR_END
    assert len(of_target(data)) == 20_000


@pytest.mark.parametrize("depth", [1, 3, 8])
def test_depth_up_to_the_budget(depth: int) -> None:
    taken = of({b"x": nested(depth)}, Budgets(depth=depth))
    assert taken.pop(b"x" + b"!/in" * depth) == GPL
    assert set(taken.values()) == {None}
    over = of({b"x": nested(depth + 1)}, Budgets(depth=depth))
    assert over.pop(b"x" + b"!/in" * depth) is Reason.LIMIT_DEPTH
    assert set(over.values()) == {None}


def test_a_container_around_itself_is_a_cycle() -> None:
    budgets = Budgets()
    place = _Place().into(b"a!/", b"a", "1", budgets).into(b"a!/b!/", b"a!/b", "2", budgets)
    assert place.refusal(budgets) is None
    again = place.into(b"a!/b!/c!/", b"a!/b!/c", "1", budgets).refusal(budgets)
    assert again
    assert again.reason is Reason.CYCLE
    # two copies beside each other are none
    twin = good_zip({"a": MIT})
    assert of({b"x": good_zip({"1": twin, "2": twin})})[b"x!/2!/a"] == MIT


def test_what_is_nested_shares_one_budget() -> None:
    inner = good_zip({str(number): bytes(MIB) for number in range(3)}, zipfile.ZIP_STORED)
    outer = good_zip({"a.zip": inner, "b.zip": inner, "LICENSE": GPL})
    taken = of({b"x": outer, b"y": good_zip({"a": bytes(MIB)})}, Budgets(archive=7 * MIB))
    assert taken[b"x!/a.zip!/0"] == bytes(MIB)
    assert taken[b"x!/LICENSE"] is Reason.LIMIT_BYTES
    assert taken[b"y!/a"] == bytes(MIB)


def test_the_budget_of_entries_holds_for_all() -> None:
    files = {b"%d" % number: b"x" for number in range(5)} | {b"z": good_zip({str(n): b"" for n in range(20)})}
    taken = of(files, Budgets(entries=10))
    # the container that was open arrives, with the reason; what would follow it is told by the dot
    assert list(taken) == [*list(files)[:5], *(b"z!/%d" % number for number in range(4)), b"z"]
    assert taken[b"z"] is Reason.LIMIT_ENTRIES
    assert of(files | {b"zz": b""}, Budgets(entries=10)) == taken | {b".": Reason.LIMIT_ENTRIES}
    assert Reason.LIMIT_ENTRIES not in of(files, Budgets(entries=26)).values()
    assert of(files, Budgets(entries_per_archive=19))[b"z"] is Reason.LIMIT_ENTRIES


def test_a_content_over_the_budget_is_told_and_not_hashed() -> None:
    intake = Intake(Given({b"a": bytes(11), b"b": bytes(10)}), Budgets(member=10))
    (large, none), (fits, content) = intake.arrivals()
    assert (large.sha256, none, large.problems[0].reason) == (None, None, Reason.LIMIT_BYTES)
    assert (fits.reader, content) == ("text", bytes(10))


def test_what_is_left_out_by_a_rule_or_known_or_shut_is_not_opened() -> None:
    data = good_zip({"out": b"1", "in": b"2", "deep.zip": good_zip({"a": MIT})})
    told: list[bytes] = []
    intake = Intake(
        Given({b"x.zip": data, b"known": GPL}),
        Budgets(),
        rule=lambda path: "exclude:out" if path.endswith(b"out") else None,
        known=lambda path, _oid: Known("ab" * 32, 3, "text") if path == b"known" else None,
        doing=told.append,
        shut={b"x.zip!/deep.zip": Problem(Reason.WORKER_KILLED, "it died here")},
    )
    met = {arrival.path: (arrival, content) for arrival, content in intake.arrivals()}
    assert set(met) == {b"x.zip!/out", b"x.zip!/in", b"x.zip!/deep.zip", b"x.zip", b"known"}
    assert met[b"x.zip!/out"][0].skipped == "exclude:out"
    assert met[b"x.zip!/deep.zip"][0].problems == (Problem(Reason.WORKER_KILLED, "it died here"),)
    known = Arrival(b"known", Kind.FILE, 3, "ab" * 32, "1" * 40, reader="text")
    assert met[b"known"] == (known, None)
    assert told == [b"x.zip", b""]


def test_an_item_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    class Torn(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    class Source(Given):
        def entries(self) -> Iterator[Entry]:
            yield Entry(b"torn", open=Torn)
            yield Entry(b"large", open=lambda: (_ for _ in ()).throw(MemoryError))
            yield Entry(b"good", open=lambda: io.BytesIO(GPL))

    taken = arrivals(Intake(Source({}), Budgets()))
    assert taken == {b"torn": Reason.IO_ERROR, b"large": Reason.LIMIT_MEMORY, b"good": GPL}


def counted(name: str, content: bytes) -> int:
    """How many items there are, by the standard library's count."""
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            infos = [info for info in packed.infolist() if not info.is_dir()]
            return 1 + sum(counted(info.filename, packed.read(info)) for info in infos)
    if name.endswith(".tar"):
        with tarfile.open(fileobj=io.BytesIO(content)) as tar:
            files = [(info.name, tar.extractfile(info) if info.isreg() else None) for info in tar if not info.isdir()]
            return 1 + sum(counted(path, file.read() if file else b"") for path, file in files)
    return 2 if name.endswith(".gz") else 1


def test_as_many_arrive_as_an_independent_count_says(tmp_path: Path) -> None:
    links = (
        tarred(b"l", b"", b"2", b"x")
        + tarred(b"h", b"", b"1", b"l")
        + tarred(b"d", b"", b"5")
        + tarred(b"p", b"", b"6")
    )
    inner = good_zip({"a": MIT, "b/": b"", "b/c.gz": gzip.compress(GPL), "d.tar": links + tarred(b"f", MIT) + TAR_END})
    files = {
        "one.zip": good_zip({"a.zip": inner, "b.zip": inner, "e": b""}),
        "two.tar": good_tar({"in.zip": inner}),
        "t": MIT,
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    taken = arrivals(Intake(Folder(os.fsencode(tmp_path), Budgets()), Budgets()))
    assert len(taken) == sum(counted(*file) for file in files.items())
    target = arrivals(Intake(SingleFile(os.fsencode(tmp_path / "one.zip")), Budgets()))
    assert len(target) == counted("one.zip", files["one.zip"]) - 1
    assert sorted(os.listdir(tmp_path)) == sorted(files)
