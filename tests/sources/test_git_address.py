# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses: what is one, what may be fetched, and credentials that show nowhere."""

import base64

import pytest

from licwatch.errors import UsageError
from licwatch.sources.git.address import is_address, parse

PATHS = ["repo", "./repo", "/srv/repo.git", "a:b", "dir/user@host", "C:\\repo", "project-1.0.tar.gz", "host:path"]
ADDRESSES = [
    ("https://example.org/team/thing.git", "https://example.org/team/thing.git", "thing"),
    ("http://example.org:8080/thing", "http://example.org:8080/thing", "thing"),
    ("https://example.org/thing?token=secret#frag", "https://example.org/thing", "thing"),
    ("git://example.org/thing/", "git://example.org/thing/", "thing"),
    ("ssh://git@example.org/team/thing.git", "ssh://git@example.org/team/thing.git", "thing"),
    ("git@example.org:team/thing.git", "ssh://git@example.org/team/thing.git", "thing"),
    ("https://[::1]:80/thing", "https://[::1]:80/thing", "thing"),
    ("file:///srv/a%20b.git", "file:///srv/a%20b.git", "a b"),
    ("https://example.org", "https://example.org", "repository"),
]
REFUSED = [
    "ext::sh -c id",
    "ext://sh",
    "fd::17",
    "ftp://example.org/thing",
    "https:///thing",
    "file://host/thing",
    "https://-oProxyCommand=id/thing",
    "ssh://-oProxyCommand=id/thing",
    "https://example.org/a b",
    "https://example.org/\x1b[2J",
    "https://example.org:port/",
    "https://[::1/x",
]
SECRETS = [
    "https://ada:s3cret@example.org/thing",
    "https://s3cret@example.org/thing",
    "http://:s3cret@example.org/thing",
]


@pytest.mark.parametrize("text", PATHS)
def test_paths(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(("text", "url", "name"), ADDRESSES)
def test_addresses(text: str, url: str, name: str) -> None:
    assert is_address(text)
    address = parse(text)
    assert (address.url, address.name, address.header) == (url, name, None)


@pytest.mark.parametrize("text", REFUSED)
def test_addresses_that_are_refused(text: str) -> None:
    assert is_address(text)
    with pytest.raises(UsageError):
        parse(text)


@pytest.mark.parametrize("text", SECRETS)
def test_credentials_show_nowhere(text: str) -> None:
    address = parse(text)
    assert address.header
    pair = base64.b64decode(address.header.rpartition(" ")[2]).decode()
    assert "s3cret" in pair
    assert pair in (text.split("//")[1].split("@")[0], "s3cret:")
    shown = [address.url, address.name, address.key, repr(address), str(address), f"{[address]}"]
    assert all("s3cret" not in each and address.header not in each for each in shown)
    with pytest.raises(UsageError) as refused:
        parse(text.replace("http", "ftp"))
    assert "s3cret" not in str(refused.value)
    assert "s3cret" not in refused.value.remedy


def test_one_copy_whoever_asks() -> None:
    assert parse(SECRETS[0]).key == parse("https://example.org/thing").key
    assert parse("https://example.org/other").key != parse("https://example.org/thing").key
