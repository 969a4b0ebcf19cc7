# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names and sentences of Creative Commons in other languages than English."""

import pytest

from licwatch.grammar import may_speak
from tests.grammar.asking import said, spoken

MUST_NOT_FIRE = [
    "Die Namensnennung ist Pflicht, kommerzielle Nutzung nicht.",
    "Nicht unter CC BY-SA 4.0 lizenziert.",
    "La licence CC BY-SA permet la modification, pas CC BY-ND.",
    "La atribución y compartir igual son condiciones.",
    "CC BY 4.0ライセンスは商用利用を許可します。",
    "表示と継承について",
    "La licenza non è CC BY 4.0",
    "Wenn lizenziert unter CC BY 4.0, dann gilt:",
]
SENTENCES = {
    # French
    "Cette œuvre est mise à disposition selon les termes de la Licence Creative Commons Attribution - Partage dans les "
    "Mêmes Conditions 4.0 International.": "CC-BY-SA-4.0",
    "Sous licence Creative Commons Attribution - Pas d\u2019Utilisation Commerciale - Partage dans les Mêmes "
    "Conditions 4.0 International": "CC-BY-NC-SA-4.0",
    "Licence Creative Commons Paternité - Pas d'Utilisation Commerciale - Pas de Modification 2.0 France": (
        "LicenseRef-CC-BY-NC-ND-2.0-FR"
    ),
    "Ce modèle est publié sous licence CC BY-NC-SA 4.0.": "CC-BY-NC-SA-4.0",
    # German
    "Dieses Werk ist lizenziert unter einer Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 4.0 "
    "International Lizenz.": "CC-BY-SA-4.0",
    "Dieses Werk steht unter der Creative-Commons-Lizenz Namensnennung-NichtKommerziell 3.0 Deutschland.": (
        "CC-BY-NC-3.0-DE"
    ),
    "Namensnennung - Keine Bearbeitungen 4.0 International": "CC-BY-ND-4.0",
    "Lizenz: CC BY-SA 4.0": "CC-BY-SA-4.0",
    "Modell unter CC BY 4.0 veröffentlicht": "CC-BY-4.0",
    # Spanish, Catalan
    "Este obra está bajo una licencia de Creative Commons Reconocimiento-CompartirIgual 4.0 Internacional.": (
        "CC-BY-SA-4.0"
    ),
    "Atribución-NoComercial-SinDerivadas 4.0 Internacional": "CC-BY-NC-ND-4.0",
    "Este diseño está bajo licencia CC BY-SA 4.0": "CC-BY-SA-4.0",
    "Reconeixement-NoComercial-CompartirIgual 4.0 Internacional": "CC-BY-NC-SA-4.0",
    # Italian
    "Quest'opera è distribuita con Licenza Creative Commons Attribuzione - Condividi allo stesso modo 4.0 "
    "Internazionale.": "CC-BY-SA-4.0",
    "Rilasciato sotto licenza Creative Commons Attribuzione - Non commerciale - Non opere derivate 3.0 Italia": (
        "LicenseRef-CC-BY-NC-ND-3.0-IT"
    ),
    # Portuguese
    "Este trabalho está licenciado com uma Licença Creative Commons - Atribuição-NãoComercial-CompartilhaIgual 4.0 "
    "Internacional.": "CC-BY-NC-SA-4.0",
    "Este modelo está sob a licença CC BY 4.0": "CC-BY-4.0",
    # Dutch
    "Dit werk valt onder een Creative Commons Naamsvermelding-GelijkDelen 4.0 Internationaal-licentie.": (
        "CC-BY-SA-4.0"
    ),
    "Naamsvermelding-NietCommercieel-GeenAfgeleideWerken 4.0 Internationaal": "CC-BY-NC-ND-4.0",
    # Japanese, Chinese, Korean
    "この作品はクリエイティブ・コモンズ 表示 - 継承 4.0 国際 ライセンスの下に提供されています。": "CC-BY-SA-4.0",
    "表示 - 非営利 - 改変禁止 4.0 国際": "CC-BY-NC-ND-4.0",
    "このモデルはCC BY 4.0ライセンスです。": "CC-BY-4.0",
    "ライセンス\uff1aCC BY-SA 4.0": "CC-BY-SA-4.0",
    "本作品采用知识共享署名-相同方式共享 4.0 国际许可协议进行许可。": "CC-BY-SA-4.0",
    "署名-非商业性使用-禁止演绎 4.0 国际": "CC-BY-NC-ND-4.0",
    "이 저작물은 크리에이티브 커먼즈 저작자표시-동일조건변경허락 4.0 국제 라이선스에 따라 이용할 수 있습니다.": (
        "CC-BY-SA-4.0"
    ),
    # further ones
    "Ten utwór jest dostępny na licencji Creative Commons Uznanie autorstwa-Na tych samych warunkach 4.0 "
    "Międzynarodowe.": "CC-BY-SA-4.0",
    "Creative Commons Erkännande-IckeKommersiell-DelaLika 4.0 Internationell": "CC-BY-NC-SA-4.0",
    "Creative Commons Navngivelse-Del på samme vilkår 4.0 Internasjonal": "CC-BY-SA-4.0",
    "Creative Commons Nimeä-JaaSamoin 4.0 Kansainvälinen": "CC-BY-SA-4.0",
    "Creative Commons Uveďte původ-Zachovejte licenci 4.0 Mezinárodní": "CC-BY-SA-4.0",
    "Creative Commons Nevezd meg!-Ne add el! 4.0 Nemzetközi": "CC-BY-NC-4.0",
    "Доступно по лицензии Creative Commons «Attribution-NonCommercial» 4.0 Всемирная": "CC-BY-NC-4.0",
    "Creative Commons С указанием авторства-С сохранением условий 4.0 Всемирная": "CC-BY-SA-4.0",  # noqa: RUF001
    "Creative Commons Αναφορά Δημιουργού - Παρόμοια Διανομή 4.0 Διεθνές": "CC-BY-SA-4.0",
    # other licenses
    "Sous Licence Art Libre 1.3": "LAL-1.3",
    "Lizenz Freie Kunst 1.3": "LAL-1.3",
    "Licenza CERN Open Hardware Licence v1.2": "CERN-OHL-1.2",
}
VALUES = {
    "Atribución-CompartirIgual": "LicenseRef-CC-BY-SA-unversioned",
    "表示 - 継承": "LicenseRef-CC-BY-SA-unversioned",
    "Namensnennung - Nicht kommerziell": "LicenseRef-CC-BY-NC-unversioned",
    "Attribuzione-NonCommerciale": "LicenseRef-CC-BY-NC-unversioned",
    "domaine public": "LicenseRef-Public-Domain",
    "Gemeinfrei": "LicenseRef-Public-Domain",
    "Alle Rechte vorbehalten": "LicenseRef-scancode-proprietary-license",
    "Todos los derechos reservados.": "LicenseRef-scancode-proprietary-license",
    "GNU GPL version 3 ou ultérieure": "GPL-3.0-or-later",
    "GPLv2 oder später": "GPL-2.0-or-later",
}


@pytest.mark.parametrize("text", MUST_NOT_FIRE)
def test_must_not_fire(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_must_fire_in_prose_and_as_a_value(text: str, expected: str) -> None:
    assert spoken(text) == [expected]
    assert may_speak(text.encode())
    assert said(text) == expected


@pytest.mark.parametrize(("value", "expected"), VALUES.items())
def test_must_fire_as_a_value(value: str, expected: str) -> None:
    assert said(value) == expected
