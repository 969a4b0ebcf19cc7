# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""An engine that answers at once and does what a content tells it: for tests of everything but the answers."""

import os
import re
import signal
import time

from licwatch.model.facts import CopyrightFacts, Credit, Detection, Excerpt, LicenseFacts, Match

_TAG = re.compile(rb"SPDX-License-Identifier: ([\w.-]+)")
_KNOWN = {known.lower(): known for known in ("MIT", "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "GPL-3.0-or-later")}
_COPYRIGHT = re.compile(rb"Copyright \d* ?([\w ]+)")


class FakeEngine:
    """Knows SPDX tags and copyright lines; `DIE`, `HANG`, `EAT` and `RAISE` are orders."""

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        _obey(content)
        if b"\0" in content:
            return LicenseFacts(text=False)
        lines = enumerate(content.split(b"\n"), 1)
        found = tuple(_detection(number, met[1].decode(), line) for number, line in lines if (met := _TAG.search(line)))
        expression = " AND ".join(dict.fromkeys(d.license_expression for d in found)) or None
        return LicenseFacts(license_expression=expression, license_expression_spdx=expression, detections=found)

    def known(self, identifier: str) -> str | None:
        return _KNOWN.get(identifier.lower())

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        holders = tuple(
            Credit(number, number, met[1].decode().strip())
            for number, line in enumerate(content.split(b"\n"), 1)
            if (met := _COPYRIGHT.search(line))
        )
        return CopyrightFacts(copyrights=holders, holders=holders)


def _detection(line: int, spdx: str, text: bytes) -> Detection:
    match = Match(line, line, spdx, spdx, 100.0, "1-spdx-id", f"tag-{spdx}", 4, 100.0, 100)
    return Detection(spdx, spdx, (match,), f"{spdx}-1", excerpt=Excerpt(((line, text.decode("utf-8", "replace")),)))


def _obey(content: bytes) -> None:
    if b"DIE" in content:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"HANG" in content:
        time.sleep(600)
    if b"EAT" in content:
        bytearray(8 << 30)
    if b"RAISE" in content:
        raise RuntimeError("as asked")
