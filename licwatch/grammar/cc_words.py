# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The words of Creative Commons in the languages of the world: data, folded as `licwatch.grammar.text` folds.

A blank stands for any short gap, also for none: "share alike" is "ShareAlike" and "Share-Alike", too.
"""

#: Conditions of a license, as its name states them; generations of translations side by side.
ELEMENTS: dict[str, tuple[str, ...]] = {
    "BY": (
        # English, French, German, Spanish, Catalan, Italian, Portuguese, Dutch
        *("attribution", "paternite", "namensnennung", "atribucion", "reconocimiento", "atribucio", "reconeixement"),
        *("attribuzione", "atribuicao", "naamsvermelding"),
        # Japanese, Chinese, Korean
        *("表示", "署名", "姓名標示", "저작자 표시"),
        # Polish, Czech, Slovak, Slovenian, Croatian, Russian, Ukrainian
        *("uznanie autorstwa", "uvedte puvod", "uvedte autora", "uvedenie autora", "priznanje avtorstva", "imenovanje"),
        *("\N{CYRILLIC SMALL LETTER ES} указанием авторства", "атрибуция", "із зазначенням авторства"),
        # Swedish, Norwegian, Danish, Finnish, Hungarian, Romanian, Turkish, Greek
        *("erkannande", "navngivelse", "kreditering", "nimea", "nevezd meg!", "nevezd meg", "atribuire", "atif"),
        *("alinti", "αναφορα δημιουργου", "αναφορα"),
    ),
    "SA": (
        "share alike",
        *("partage dans les memes conditions", "partage des conditions initiales a l' identique"),
        *("partage a l' identique", "weitergabe unter gleichen bedingungen", "compartir igual", "licenciar igual"),
        *("compartir bajo la misma licencia", "condividi allo stesso modo", "compartilha igual", "compartilhar igual"),
        *("compartilhamento pela mesma licenca", "partilha nos mesmos termos", "partilha nos termos da mesma licenca"),
        *("partilha igual", "gelijk delen"),
        *("継承", "相同方式共享", "相同方式分享", "동일 조건 변경 허락"),
        *("na tych samych warunkach", "zachovejte licenci", "rovnake sirenie", "zachovanie licencie"),
        *(
            "deljenje pod enakimi pogoji",
            "dijeli pod istim uvjetima",
            "\N{CYRILLIC SMALL LETTER ES} сохранением условий",
        ),
        *("распространение на тех же условиях", "поширення на тих самих умовах"),
        *("dela lika", "del pa samme vilkar", "jaa samoin", "igy add tovabb!", "igy add tovabb"),
        *("partajare in conditii identice", "distribuire in conditii identice", "ayni lisansla paylas"),
        *("lisansi aynen devam ettir", "παρομοια διανομη"),
    ),
    "NC": (
        *("non commercial", "non commercial use"),
        *("pas d' utilisation commerciale", "utilisation non commerciale", "nicht kommerziell", "no comercial"),
        *("keine kommerzielle nutzung", "non commerciale", "uso nao comercial", "nao comercial", "niet commercieel"),
        *("非営利", "非商业性使用", "非商业性", "非商業性使用", "非商業性", "비영리"),
        *("uzycie niekomercyjne", "neuzivejte dilo komercne", "neuzivejte komercne", "nekomercne pouzitie"),
        *("nekomercialno", "nekomercijalno", "некоммерческое использование", "некоммерческая", "некомерційна"),
        *("icke kommersiell", "ikke kommersiell", "ikke kommerciel", "ei kaupallinen", "epakaupallinen", "ne add el!"),
        *("ne add el", "necomercial", "gayri ticari", "μη εμπορικη χρηση"),
    ),
    "ND": (
        *("no derivatives", "no derivative works", "no derivs", "no derivative"),
        *(
            "pas de modification",
            "keine bearbeitungen",
            "keine bearbeitung",
            "sin obras derivadas",
            "sin obra derivada",
        ),
        *("sin derivadas", "sin derivar", "sense obra derivada", "sense obres derivades", "non opere derivate"),
        *("sem derivacoes", "sem derivados", "sem derivadas", "nao a obras derivadas"),
        *("vedada a criacao de obras derivadas", "proibicao de realizacao de obras derivadas"),
        *("geen afgeleide werken", "geen afgeleide werk"),
        *("改変禁止", "禁止演绎", "禁止改作", "변경 금지"),
        *("bez utworow zaleznych", "nezpracovavejte", "nezasahujte do dila", "bez spracovania", "brez predelav"),
        *("bez prerada", "без производных произведений", "без производных", "без похідних творів", "без похідних"),
        *("inga bearbetningar", "ingen bearbeidelse", "ingen bearbejdelse", "ingen bearbejdelser", "ei muutoksia"),
        *("ne valtoztasd!", "ne valtoztasd", "fara derivate", "fara modificari", "turetilemez"),
        *("οχι παραγωγα εργα", "οχι παραγωγο εργο"),
    ),
}
#: Of them, those that open a name also where nobody says "Creative Commons", in letters that every encoding has alike.
ALONE = (
    *("attribution", "namensnennung", "attribuzione", "naamsvermelding", "paternit", "atribuci", "atribui"),
    *("reconocimiento", "reconeixement", "uznanie autorstwa", "表示", "署名", "저작자"),
)
#: The institution.
COMMONS = (
    *("creative commons", "creative common", "クリエイティブ ・ コモンズ", "クリエイティブ コモンズ"),
    *("知识 共享", "知識 共享", "創用 cc", "创用 cc", "크리에이티브 커먼즈"),
)
#: What stands behind a version and says that the license is no port.
UNPORTED = (
    *("international", "internationale", "internationaal", "internacional", "internazionale", "miedzynarodowe"),
    *("internasjonal", "internationell", "kansainvalinen", "mezinarodni", "nemzetkozi", "uluslararasi", "mednarodna"),
    *("国際", "国际", "國際", "국제", "всемирная", "міжнародна", "διεθνες"),
    *("unported", "generic", "generique", "generico", "non transpose", "nicht portiert", "no portada", "no portat"),
    *("non adaptado", "nao adaptada", "niet geporteerd", "universal", "universel", "universell"),
)
#: Countries behind a version: the port of the license. In English, and in their own languages.
PORTS: dict[str, tuple[str, ...]] = {
    "AR": ("argentina",),
    "AT": ("austria", "osterreich"),
    "AU": ("australia",),
    "BE": ("belgium", "belgique", "belgie"),
    "BR": ("brazil", "brasil"),
    "CA": ("canada",),
    "CH": ("switzerland", "schweiz", "suisse", "svizzera"),
    "CL": ("chile",),
    "CN": ("china mainland", "中国大陆"),
    "CO": ("colombia",),
    "CZ": ("czech republic", "ceska republika", "cesko"),
    "DE": ("germany", "deutschland"),
    "DK": ("denmark", "danmark"),
    "EC": ("ecuador",),
    "ES": ("spain", "espana"),
    "FI": ("finland", "suomi"),
    "FR": ("france",),
    "GR": ("greece", "ελλαδα"),
    "HK": ("hong kong",),
    "HR": ("croatia", "hrvatska"),
    "HU": ("hungary", "magyarorszag"),
    "IE": ("ireland",),
    "IGO": ("igo", "intergovernmental organizations", "organisations intergouvernementales"),
    "IN": ("india",),
    "IT": ("italy", "italia"),
    "JP": ("japan", "日本"),
    "KR": ("korea", "south korea", "대한민국"),
    "LU": ("luxembourg",),
    "MX": ("mexico",),
    "NL": ("netherlands", "nederland"),
    "NO": ("norway", "norge"),
    "NZ": ("new zealand",),
    "PE": ("peru",),
    "PL": ("poland", "polska"),
    "PT": ("portugal",),
    "RO": ("romania",),
    "RS": ("serbia", "srbija"),
    "SCOTLAND": ("uk: scotland", "scotland"),
    "SE": ("sweden", "sverige"),
    "SG": ("singapore",),
    "SI": ("slovenia", "slovenija"),
    "TH": ("thailand",),
    "TW": ("taiwan", "台灣"),
    "UK": ("uk: england & wales", "uk: england and wales", "england and wales", "united kingdom"),
    "US": ("united states", "usa"),
    "ZA": ("south africa",),
}
#: What a license is called, where the word stands inside the name or behind it.
LICENSE = (
    *("licenses", "licences", "license", "licence", "licencia", "licenza", "licenca", "licencja", "licencji"),
    *("lizenz", "licentie", "licens", "lisens", "lisenssi", "licenc", "public license", "public licence"),
    *("ライセンス", "许可协议", "許可協議", "授權條款", "라이선스", "лицензия", "лицензии", "ліцензія", "legal code"),
)
