# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Images, sound, fonts, PDF: files whose statements stand in tags and chunks. Pixels and sound are never decoded.

Each format by its own structure, in one pass that stops early. Shared parts that are no readers: `xmp`, `exif`, `iptc`,
`photoshop`, `id3`, `vorbis`, `riff`, `boxes`, `tags`, `fields`.
"""

from collections.abc import Mapping

from licwatch.readers.media import (
    aiff,
    flac,
    fonts,
    gif,
    heif,
    jp2,
    jpeg,
    matroska,
    mp3,
    mp4,
    ogg,
    pdf,
    png,
    psd,
    tiff,
    wave,
    webp,
    xcf,
)
from licwatch.readers.reader import Reader

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {
    png.NAME: png,
    jpeg.NAME: jpeg,
    tiff.NAME: tiff,
    webp.NAME: webp,
    gif.NAME: gif,
    heif.NAME: heif,
    jp2.NAME: jp2,
    psd.NAME: psd,
    xcf.NAME: xcf,
    fonts.NAME: fonts,
    ogg.NAME: ogg,
    flac.NAME: flac,
    mp3.NAME: mp3,
    mp4.NAME: mp4,
    wave.NAME: wave,
    aiff.NAME: aiff,
    matroska.NAME: matroska,
    pdf.NAME: pdf,
}
