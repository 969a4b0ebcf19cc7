# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts that ScanCode gives a name of its own (`LicenseRef-scancode-...`), while the SPDX list has an id for them.

Made by matching the texts of ScanCode 32.5.0's licenses and rules with the templates of the SPDX list (license-list-XML
e4c1f276, 2026-07-16) by its matching guidelines; where a template differs from its own published text in headings or in
one misspelled word, the words were compared. Texts that several templates fit are left out. A key stands for one text;
rules are listed singly where a key is a collection of texts.
"""

#: By ScanCode's license key.
KEYS = {
    "apple-excl": "AML",
    "bola11": "BOLA-1.1",
    "capec-tou": "CAPEC-tou",
    "cecill-b-en": "CECILL-B",
    "cecill-c-en": "CECILL-C",
    "clojure-exception-to-gpl-3.0": "GPL-3.0-linking-exception",
    "font-alias": "Cronyx",
    "google-patent-license-webm": "Google-Patent-WebM",
    "info-zip-2009-01": "Info-ZIP",
    "iso-8879": "ISO-permission",
    "jpython-1.1": "CNRI-Jython",
    "libselinux-pd": "libselinux-1.0",
    "libtool-exception-lgpl": "Libtool-exception",
    "minecraft-mod": "MMPL-1.0.1",
    "mvt-1.1": "MVT-1.1",
    "openmdw-1.0": "OpenMDW-1.0",
    "psf-3.7.2": "PSF-2.0",
    "rsa-md4": "RSA-MD",
    "scintilla": "HPND",
    "secret-labs-2011": "MIT-CMU",
    "sgmlug": "SGMLUG-PM",
    "synthesis-toolkit": "MIT-STK",
    "unrar": "UnRAR",
    "wordnet": "WordNet",
    "wtfnmfpl-1.0": "WTFNMFPL",
    "x11-acer": "ISC",
    "x11-doc": "HPND-doc-sell",
    "x11-xconsortium-veillard": "X11",
    "xfree86-1.0": "X11",
}

#: By ScanCode's rule identifier.
RULES = {
    "brian-gladman-3-clause_2.RULE": "Brian-Gladman-3-Clause-no-conversion",
    "mit-license-1998.RULE": "HPND-sell-variant",
    "mit-old-style.LICENSE": "HPND-sell-variant",
    "mit-old-style_12.RULE": "HPND-sell-variant",
    "mit-old-style_19.RULE": "Advanced-Cryptics-Dictionary",
    "mit-old-style_27.RULE": "HPND-sell-variant",
    "mit-old-style_28.RULE": "HPND-sell-variant",
    "mit-old-style_3.RULE": "HPND-sell-variant",
    "mit-old-style_4.RULE": "HPND-sell-variant",
    "mit-old-style_5.RULE": "HPND-sell-variant",
    "mit-old-style_6.RULE": "HPND-sell-variant",
    "mit-old-style_79.RULE": "HPND-sell-variant",
    "mit-old-style_80.RULE": "HPND-sell-variant",
    "mit-old-style_81.RULE": "HPND-sell-variant",
    "mit-old-style_cmr-no_1.RULE": "HPND-sell-variant",
    "mit-old-style_dr-john-maddock.RULE": "HPND-sell-variant",
    "mit-old-style_mit-open-group_1.RULE": "HPND-sell-variant",
    "opengroup-pl_1.RULE": "HPND-sell-variant",
    "openwall-md5-permissive_12.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_13.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_14.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_2.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_3.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_4.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_6.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_7.RULE": "bcrypt-Solar-Designer",
    "openwall-md5-permissive_9.RULE": "bcrypt-Solar-Designer",
    "other-permissive_139.RULE": "HPND",
    "other-permissive_140.RULE": "MIT-testregex",
    "other-permissive_189.RULE": "BOLA-1.1",
    "other-permissive_220.RULE": "HPND-UC",
    "other-permissive_248.RULE": "libutil-David-Nugent",
    "other-permissive_283.RULE": "BSD-Mark-Modifications",
    "other-permissive_295.RULE": "COIL-1.0",
    "other-permissive_301.RULE": "Plexus",
    "other-permissive_47.RULE": "UnixCrypt",
    "other-permissive_mazieres2.RULE": "ssh-keyscan",
    "unicode_10.RULE": "Unicode-DFS-2016",
    # these name the page of that title
    "unicode_14.RULE": "Unicode-TOU",
    "unicode_48.RULE": "Unicode-TOU",
    "unicode_49.RULE": "Unicode-TOU",
    "unicode_50.RULE": "Unicode-TOU",
    "unicode_55.RULE": "Unicode-DFS-2016",
    "unicode_57.RULE": "Unicode-DFS-2016",
}
