# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents: text, drawings as XML, office files, notebooks, web pages."""

from collections.abc import Mapping

from licwatch.readers.documents import csl, epub, html, jupyter, krita, odf, ooxml, packed, rtf, scribus, svg
from licwatch.readers.reader import Reader

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {
    svg.NAME: svg,
    packed.NAME: packed,
    scribus.NAME: scribus,
    krita.NAME: krita,
    odf.NAME: odf,
    ooxml.NAME: ooxml,
    epub.NAME: epub,
    html.NAME: html,
    csl.NAME: csl,
    jupyter.NAME: jupyter,
    rtf.NAME: rtf,
}
