# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Frozen values to JSON bytes and back, checked against their types. The only door to msgspec.

Workers' messages, cache rows and reports come back through here: what does not fit the type is refused, and nothing
is ever executed (as unpickling would).
"""

import json
from functools import cache
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder()


class RecordError(ValueError):
    """Bytes that are no record of the type asked for."""


def encode(value: object) -> bytes:
    """A frozen value as JSON bytes; the same value gives the same bytes."""
    return _ENCODER.encode(value)


def line(value: object) -> str:
    """A value, frozen or not, as one line of JSON text with spaces between its parts, as `json.dumps` writes it."""
    try:
        return msgspec.json.format(_ENCODER.encode(value), indent=0).decode()
    except UnicodeEncodeError:
        # a lone surrogate, of which no bytes can be made
        return json.dumps(msgspec.to_builtins(value), ensure_ascii=False)


def decode(data: bytes, kind: type[T]) -> T:
    """The value of type `kind` in `data`. Raises RecordError."""
    try:
        told: T = _decoder(kind).decode(data)  # type: ignore[arg-type]  # a type can be hashed
        return told
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(str(error)) from error


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    # what values of a type look like is worked out once
    return msgspec.json.Decoder(kind)
