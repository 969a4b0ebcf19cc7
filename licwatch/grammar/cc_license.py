# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Creative Commons licenses by their parts: elements, version and port make the id, or a family when one is missing."""

from collections.abc import Collection

from licwatch.grammar.reading import Reading, explicit, family

_ORDER = ("BY", "NC", "ND", "SA")
#: Combinations that exist with attribution, and those of version 1.0 without it.
_WITH_BY = ("BY", "BY-NC", "BY-NC-ND", "BY-NC-SA", "BY-ND", "BY-SA")
_WITHOUT_BY = ("NC", "NC-ND", "NC-SA", "ND", "SA")
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
#: Versions that are told by their first digit; there are 2.0, 2.1 and 2.5.
_MAJOR = {"1": "1.0", "3": "3.0", "4": "4.0"}
#: Ports in the SPDX list. The others are named in the same manner: LicenseRef-CC-BY-NC-ND-3.0-US.
_LISTED_PORTS = {
    "CC-BY-2.5": "AU",
    "CC-BY-3.0": "AT AU DE IGO NL US",
    "CC-BY-NC-3.0": "DE",
    "CC-BY-NC-ND-3.0": "DE IGO",
    "CC-BY-NC-SA-2.0": "DE FR UK",
    "CC-BY-NC-SA-3.0": "DE IGO",
    "CC-BY-ND-3.0": "DE",
    "CC-BY-SA-2.0": "UK",
    "CC-BY-SA-2.1": "JP",
    "CC-BY-SA-3.0": "AT DE IGO",
}
#: Version 4.0 is the same everywhere.
_WITHOUT_PORTS = "4.0"


def license_of(
    elements: Collection[str], version: str, port: str, table: str, why: str, *, is_full: bool = False
) -> Reading | None:
    """The license of these elements, all of which were said if `is_full`; None when there is none that has them all."""
    said = "-".join(element for element in _ORDER if element in elements)
    if said not in _WITH_BY and said not in _WITHOUT_BY:
        return None
    version = _MAJOR.get(version, version)
    if said in _WITHOUT_BY and version > "1.0" and not (port or is_full):
        said, why = f"BY-{said}", f"{why}; from version 2.0 on, each license asks for attribution"
        said = "-".join(element for element in _ORDER if element in said.split("-"))
    plain = f"CC-{said}-{version}"
    port = port if version != _WITHOUT_PORTS else ""
    if port and version and (version in _VERSIONS or version == "2.1"):
        listed = port in _LISTED_PORTS.get(plain, "").split()
        return explicit(f"{plain}-{port}" if listed else f"LicenseRef-{plain}-{port}", table, why)
    if version not in _VERSIONS:
        return family(f"CC-{said}", table, f"{why}; there is no version {version}" if version else why)
    has_id = said in _WITH_BY or plain == "CC-SA-1.0"
    return explicit(plain if has_id else f"LicenseRef-{plain}", table, why)
