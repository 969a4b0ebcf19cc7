# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names that tell what a file is for: of folders, of files, of formats. Those that people use everywhere."""

import re

from licwatch.model.role import RoleName


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MANIFESTS = _words(
    """
    package.json package-lock.json bower.json composer.json composer.lock pyproject.toml setup.cfg setup.py pipfile
    requirements.txt cargo.toml cargo.lock pom.xml build.gradle go.mod go.sum gemfile package.xml library.properties
    library.json citation.cff codemeta.json datapackage.json okh.toml okh.yml okh.yaml pkg-info yarn.lock
    pnpm-lock.yaml poetry.lock
    """
)
MANIFEST_ENDS = (".gemspec", ".nuspec", ".csproj", ".metainfo.xml", ".appdata.xml", ".cabal", ".podspec")
VENDORED = _words(
    """
    node_modules vendor vendored third_party thirdparty third-party 3rdparty 3rd-party external externals extern
    bower_components jspm_packages site-packages _vendor
    """
)
TESTS = _words("test tests testing testdata test-data test_data testsuite __tests__ fixtures e2e")
TEST_NAME = re.compile(r"(test_.+|.+[_.-](test|tests|spec))\.\w+|conftest\.py", re.IGNORECASE)
GENERATED = _words("dist build generated gen autogen __pycache__")
GENERATED_NAME = re.compile(
    r".+\.(min\.(js|css)|bundle\.js|map|pb\.(go|cc|h)|pyc|class|o)|.+_pb2(_grpc)?\.py|configure|aclocal\.m4"
    r"|config\.(guess|sub)|ltmain\.sh|makefile\.in|depcomp|install-sh|missing",
    re.IGNORECASE,
)
DOCUMENTATION = _words("doc docs documentation man manual manuals guide guides wiki")
#: Of files that list what others hold, with their terms.
NOTICES = re.compile(
    r"notice|third|credit|copyright|attribution|acknowledge|legal|licen[cs]es|copying|thanks|depend|bom\b|spdx",
    re.IGNORECASE,
)
SOURCE_NAMES = _words("makefile gnumakefile dockerfile containerfile rakefile cmakelists.txt sconstruct")
PROSE_NAME = re.compile(r"(readme|changes|changelog|history|news|contributing|authors|credits|thanks|todo|install)\b.*")

_BY_READER = {
    RoleName.DESIGN_OUTPUT: "stl gerber gcode ply off",
    RoleName.DESIGN_SOURCE: """
        3mf amf obj step ifc ifcxml iges fcstd gltf vrm blend collada x3d vrml dxf skp rhino kicad kicad-legacy
        kicad-project eagle eagle-binary fritzing geda geda-pcb lihata librepcb qelectrotech
    """,
    RoleName.FONT: "font",
    RoleName.MEDIA: """
        png jpeg tiff webp gif heif jpeg2000 psd xcf krita ogg flac mp3 mp4 wave aiff matroska svg
    """,
    RoleName.MANIFEST: """
        npm composer platformio setup-cfg pyproject cargo gemspec nuspec arduino go-mod core-metadata dep5 reuse-toml
        pom ros appstream kicad-pcm oshwa codemeta datapackage citation okh okh-losh
    """,
    RoleName.DOCUMENTATION: "odf ooxml epub pdf rtf jupyter scribus",
}
_BY_SUFFIX = {
    RoleName.DESIGN_SOURCE: """
        scad fcstd fcmacro 3mf amf obj step stp iges igs ifc dxf dwg skp 3dm blend dae x3d wrl gltf glb vrm sldprt
        sldasm ipt iam f3d kicad_pcb kicad_sch kicad_mod kicad_sym kicad_pro brd sch lbr fzz fzp fzpz
    """,
    RoleName.DESIGN_OUTPUT: "stl gcode gbr gtl gbl gts gbs gto gbo gko drl xln ply off",
    RoleName.FONT: "ttf otf woff woff2 eot ttc pfb bdf",
    RoleName.MEDIA: """
        png jpg jpeg gif svg svgz webp tif tiff bmp ico icns psd xcf kra ora ai eps mp3 ogg oga opus flac wav mp4 m4a
        webm mkv mov avi heic avif
    """,
    RoleName.DOCUMENTATION: """
        md markdown rst txt adoc asciidoc org tex texi texinfo rtf odt doc docx pdf epub html htm xhtml man 1 3 5 7 8
        pod ipynb odp ppt pptx
    """,
    RoleName.DATA: """
        csv tsv json jsonl yaml yml toml ini cfg conf xml xsd sql parquet ods xls xlsx geojson po pot properties
    """,
    RoleName.SOURCE: """
        c h cc cpp cxx hh hpp hxx m mm py pyi pyx js mjs cjs jsx ts mts tsx vue svelte go rs java kt kts scala groovy cs
        fs vb rb php pl pm lua r jl swift dart ex exs erl hs ml mli el lisp clj sh bash zsh fish bat cmd ps1 cmake mk am
        in asm s v sv vhd vhdl nim zig d pas f f90 for adb ads proto css scss sass less glsl ino jsp erb tcl awk sed y l
    """,
}


def _inverted(table: dict[RoleName, str]) -> dict[str, RoleName]:
    return {word: role for role, words in table.items() for word in words.split()}


#: Roles by the name of the reader that knew a format, and by the suffix of a name.
OF_READER = _inverted(_BY_READER)
OF_SUFFIX = _inverted(_BY_SUFFIX)
