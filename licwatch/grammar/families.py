# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Licenses without an SPDX id: families whose version is not said, and documents that have a name and no id.

No other id leaves the grammar but those of the SPDX list, those of this list, those that a statement itself spells
(`LicenseRef-x`, which the project explains), and by one rule: a Creative Commons license that has no SPDX id is named
by its elements, its version and its port, as LicenseRef-CC-BY-NC-ND-3.0-US for `licenses/by-nc-nd/3.0/us`.
"""

import re

_NO_VERSION = "without a version"
_CC = "A Creative Commons license"
_UNVERSIONED = {
    "AFL": "Academic Free License",
    "AGPL": "GNU Affero General Public License",
    "Apache": "Apache License",
    "Artistic": "Artistic License",
    "BSD": "A BSD license: how many clauses it has is not said",
    "BSL": "A license called BSL, which is the Boost Software License or the Business Source License",
    "CC": f"{_CC}; its elements or their version are not said",
    "CC-BY": f"{_CC}: attribution",
    "CC-BY-NC": f"{_CC}: attribution, non-commercial",
    "CC-BY-NC-ND": f"{_CC}: attribution, non-commercial, no derivatives",
    "CC-BY-NC-SA": f"{_CC}: attribution, non-commercial, share alike",
    "CC-BY-ND": f"{_CC}: attribution, no derivatives",
    "CC-BY-SA": f"{_CC}: attribution, share alike",
    "CC-NC": f"{_CC}: non-commercial; whether with attribution is not said",
    "CC-NC-ND": f"{_CC}: non-commercial, no derivatives; whether with attribution is not said",
    "CC-NC-SA": f"{_CC}: non-commercial, share alike; whether with attribution is not said",
    "CC-ND": f"{_CC}: no derivatives; whether with attribution is not said",
    "CC-SA": f"{_CC}: share alike; whether with attribution is not said",
    "CDDL": "Common Development and Distribution License",
    "CERN-OHL": "CERN Open Hardware Licence; the version, or which of the three of version 2, is not said",
    "CERN-OHL-P": "CERN Open Hardware Licence, permissive",
    "CERN-OHL-S": "CERN Open Hardware Licence, strongly reciprocal",
    "CERN-OHL-W": "CERN Open Hardware Licence, weakly reciprocal",
    "CeCILL": "CeCILL free software license",
    "ECL": "Educational Community License",
    "EPL": "Eclipse Public License",
    "EUPL": "European Union Public Licence",
    "GFDL": "GNU Free Documentation License",
    "GPL": "GNU General Public License",
    "LAL": "Free Art License (Licence Art Libre)",
    "LGPL": "GNU Lesser General Public License",
    "LPPL": "LaTeX Project Public License",
    "MPL": "Mozilla Public License",
    "OFL": "SIL Open Font License",
    "OGL-UK": "Open Government Licence of the United Kingdom",
    "OSL": "Open Software License",
    "OpenRAIL": "One of the OpenRAIL licenses",
    "SHL": "Solderpad Hardware License",
    "ZPL": "Zope Public License",
}
_NAMED = {
    "LicenseRef-CERN-OHL-1.0": "CERN Open Hardware Licence, version 1.0 of 2011, which has no SPDX id.",
    "LicenseRef-MakerWorld-Exclusive-License": "A model's terms on MakerWorld that keep it to that site.",
    "LicenseRef-MakerWorld-Standard-Digital-File-License": "MakerWorld's terms, for private use.",
    "LicenseRef-Public-Domain": "Somebody says that the work is in the public domain, without naming a dedication.",
    "LicenseRef-Standard-Digital-File-License": "Terms of that name, for private use; whose they are is not said.",
    "LicenseRef-VRM-Public-License-1.0": "VRM Public License 1.0; what it permits stands in the fields beside it.",
    "LicenseRef-VRM-Redistribution-Prohibited": "The choice of VRM 0 that forbids to hand an avatar on.",
    "LicenseRef-scancode-cc-devnations-2.0": "Creative Commons Developing Nations 2.0, retired.",
    "LicenseRef-scancode-cc-nc-sampling-plus-1.0": "Creative Commons NonCommercial Sampling Plus 1.0, retired.",
    "LicenseRef-scancode-cc-sampling-1.0": "Creative Commons Sampling 1.0, retired.",
    "LicenseRef-scancode-cc-sampling-plus-1.0": "Creative Commons Sampling Plus 1.0, retired.",
    "LicenseRef-scancode-commercial-license": "A commercial license is asked for; which is not said.",
    "LicenseRef-scancode-proprietary-license": "The holder keeps the rights: all rights reserved, proprietary.",
}


def unversioned(name: str) -> str:
    """The id of a family."""
    return f"LicenseRef-{name}-unversioned"


#: Each id with what it stands for.
FAMILIES: dict[str, str] = {
    **{unversioned(name): f"{said}, {_NO_VERSION}." for name, said in _UNVERSIONED.items() if "not said" not in said},
    **{unversioned(name): f"{said}." for name, said in _UNVERSIONED.items() if "not said" in said},
    **_NAMED,
}
#: What can be meant by a general name, where it is more than the name with a version.
_MEMBERS = {
    unversioned("CC"): r"(LicenseRef-)?CC(0|-)[^ ]*",
    unversioned("CERN-OHL"): r"(LicenseRef-)?CERN-OHL-[^ ]*",
    unversioned("BSD"): r"0BSD|BSD-\d[^ ]*",
    "LicenseRef-Public-Domain": r"CC-PDDC|CC-PDM-1\.0|CC0-1\.0",
    **{
        unversioned(f"CC-{elements}"): rf"(LicenseRef-)?CC-(BY-)?{elements}-(\d[^ ]*|unversioned)"
        for elements in ("NC", "ND", "SA", "NC-ND", "NC-SA")
    },
}
_FAMILY = re.compile(r"LicenseRef-(.+)-unversioned")


def is_of(special: str, general: str) -> bool:
    """Whether the first can be what the second leaves open: CC-BY-SA-4.0 of LicenseRef-CC-BY-SA-unversioned."""
    if special == general:
        return False
    if members := _MEMBERS.get(general):
        return bool(re.fullmatch(members, special))
    name = _FAMILY.fullmatch(general)
    return bool(name and re.fullmatch(rf"(LicenseRef-)?{re.escape(name[1])}-\d[^ ]*", special))
