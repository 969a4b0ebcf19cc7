# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of tags that people and programs choose freely: Vorbis comments, and the free fields of ID3, MP4, Matroska."""

from licwatch.model.statement import StatementKind
from licwatch.readers.media.fields import Kinds

FREE: Kinds = {
    "license": StatementKind.LICENSE,
    "licence": StatementKind.LICENSE,
    "terms_of_use": StatementKind.LICENSE,
    "usage terms": StatementKind.LICENSE,
    "usageterms": StatementKind.LICENSE,
    "license url": StatementKind.URL,
    "license_url": StatementKind.URL,
    "licenseurl": StatementKind.URL,
    "license-url": StatementKind.URL,
    "wwwcopyright": StatementKind.URL,
    "copyright url": StatementKind.URL,
    "copyright": StatementKind.HOLDER,
    "rights": StatementKind.HOLDER,
    "artist": StatementKind.AUTHOR,
    "author": StatementKind.AUTHOR,
    "creator": StatementKind.AUTHOR,
    "contact": StatementKind.AUTHOR,
    "organization": StatementKind.AUTHOR,
    "source": StatementKind.SOURCE,
    "url": StatementKind.SOURCE,
    "purl": StatementKind.SOURCE,
    "website": StatementKind.SOURCE,
    "title": StatementKind.TITLE,
    "encoder": StatementKind.TOOL,
    "comment": None,
    "comments": None,
    "description": None,
}
