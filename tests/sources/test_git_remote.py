# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fetching, from the real git on a file address and from a web server on loopback that wants credentials."""

import base64
import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from licwatch.errors import TargetError
from licwatch.sources.git.address import Address, parse
from licwatch.sources.git.remote import fetched
from tests.sources.gitmade import ENVIRONMENT, Made, contents, made

MIT, GPL = b"MIT License\n", b"GPL\n"
PAIR = "ada:s3cret"


class Guarded(http.server.SimpleHTTPRequestHandler):
    """Serves a folder to whoever knows the password, and remembers nothing in a log."""

    def do_GET(self) -> None:
        given = self.headers.get("Authorization", "")
        if given != f"Basic {base64.b64encode(PAIR.encode()).decode()}":
            self.send_error(401)
            return
        super().do_GET()

    def log_message(self, format: str, *words: object) -> None:
        pass


@pytest.fixture
def origin(tmp_path: Path) -> Made:
    repository = made(tmp_path / "origin")
    repository.commit(LICENSE=MIT)
    repository.git("tag", "v1")
    return repository


@pytest.fixture
def web(tmp_path: Path, origin: Made) -> Iterator[str]:
    """The address of a bare clone behind a password."""
    bare = tmp_path / "web" / "thing.git"
    subprocess.run(["git", "clone", "-q", "--bare", origin.path, bare], env=ENVIRONMENT, check=True)
    subprocess.run(["git", "update-server-info"], cwd=bare, env=ENVIRONMENT, check=True)
    handler = functools.partial(Guarded, directory=str(tmp_path / "web"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}/thing.git"
        server.shutdown()


def got(address: Address, folder: Path, *, offline: bool = False) -> Made:
    return Made(fetched(address, folder, offline=offline, tell=lambda _text: None))


@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_a_copy_is_made_and_brought_up_to_date(tmp_path: Path, form: str) -> None:
    origin = made(tmp_path / "origin", f"--object-format={form}")
    origin.commit(LICENSE=MIT)
    address = parse(f"file://{origin.path}")
    assert contents(got(address, tmp_path / "copies").revision()) == {b"LICENSE": MIT}
    head = origin.commit(LICENSE=GPL)
    origin.git("branch", "-m", "main", "trunk")
    copy = got(address, tmp_path / "copies")
    assert contents(copy.revision()) == {b"LICENSE": GPL}
    assert copy.revision("trunk").origin().commit == head
    with pytest.raises(TargetError, match="no single revision"):
        copy.revision("main").origin()


def test_offline_starts_no_git(tmp_path: Path, origin: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    address = parse(f"file://{origin.path}")
    with pytest.raises(TargetError, match="--offline forbids it"):
        got(address, tmp_path / "copies", offline=True)
    got(address, tmp_path / "copies")
    origin.commit(LICENSE=GPL)

    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError("a process was started")

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        copy = got(address, tmp_path / "copies", offline=True)
    assert contents(copy.revision()) == {b"LICENSE": MIT}


def test_credentials_open_the_way_and_are_left_nowhere(tmp_path: Path, web: str) -> None:
    copy = got(parse(f"http://{PAIR}@{web}"), tmp_path / "copies")
    assert contents(copy.revision("v1")) == {b"LICENSE": MIT}
    secrets = (b"s3cret", base64.b64encode(PAIR.encode()))
    files = [path for path in (tmp_path / "copies").rglob("*") if path.is_file()]
    assert files
    assert not any(secret in path.read_bytes() for path in files for secret in secrets)


@pytest.mark.parametrize("pair", ["", "ada:wrong-s3cret@"])
def test_a_refusal_says_so_without_the_credentials(tmp_path: Path, web: str, pair: str) -> None:
    with pytest.raises(TargetError, match="could not be fetched") as refused:
        got(parse(f"http://{pair}{web}"), tmp_path / "copies")
    assert "s3cret" not in f"{refused.value} {refused.value.remedy}"


def test_nothing_of_the_operators_configuration_is_obeyed(
    tmp_path: Path, origin: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(f'[url "file://{tmp_path}/elsewhere"]\n\tinsteadOf = file://{origin.path}\n')
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other"))
    monkeypatch.setenv("GIT_CONFIG_PARAMETERS", "'core.bare=false'")
    assert contents(got(parse(f"file://{origin.path}"), tmp_path / "copies").revision()) == {b"LICENSE": MIT}


def test_an_address_that_leads_nowhere(tmp_path: Path) -> None:
    with pytest.raises(TargetError) as refused:
        got(parse(f"file://{tmp_path}/absent"), tmp_path / "copies")
    assert f"file://{tmp_path}/absent" in str(refused.value)


def test_two_at_once(tmp_path: Path, origin: Made) -> None:
    program = (
        "import sys; from pathlib import Path; from licwatch.sources.git.address import parse;"
        "from licwatch.sources.git.remote import fetched;"
        "fetched(parse(sys.argv[1]), Path(sys.argv[2]), offline=False, tell=print)"
    )
    words = [sys.executable, "-c", program, f"file://{origin.path}", str(tmp_path / "copies")]
    children = [subprocess.Popen(words, stdout=subprocess.DEVNULL, env=os.environ) for _ in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    copy = got(parse(f"file://{origin.path}"), tmp_path / "copies", offline=True)
    assert contents(copy.revision()) == {b"LICENSE": MIT}
