# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The door to pdfminer: the text of a PDF as textcode reads it, which is that of its first page."""

from contextlib import closing
from io import BytesIO

from pdfminer.converter import TextConverter
from pdfminer.layout import LAParams
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFTextExtractionNotAllowed
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser, PDFSyntaxError
from pdfminer.pdftypes import PDFException
from pdfminer.psparser import PSSyntaxError


def is_extractable(content: bytes) -> bool:
    """Whether it can be read and allows it. Raises whatever else pdfminer does, as ScanCode does."""
    try:
        return PDFDocument(PDFParser(BytesIO(content))).is_extractable
    except (PDFSyntaxError, PSSyntaxError, PDFException, PDFEncryptionError):
        return False


def read(content: bytes) -> list[bytes]:
    """The lines of the first page with their line ends, in UTF-8. Raises whatever pdfminer does."""
    document = PDFDocument(PDFParser(BytesIO(content)))
    if not document.is_extractable:
        raise PDFTextExtractionNotAllowed("text extraction is not allowed")
    text, manager = BytesIO(), PDFResourceManager()
    with closing(TextConverter(manager, text, laparams=LAParams())) as converter:
        page = next(iter(PDFPage.create_pages(document)), None)
        if page is None:
            # ScanCode fails on that, and so do we
            raise TypeError("a PDF without a page")
        PDFPageInterpreter(manager, converter).process_page(page)
        text.seek(0)
        return text.readlines()
