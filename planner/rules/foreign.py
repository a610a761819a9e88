"""Keys as people call them in French and Arabic, and the fields that are meant."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from planner.text.fold import fold

FIELDS = {
    "title": "titre, intitulé, العنوان, عنوان",
    "status": "statut, état, الحالة",
    "deliverable": "livrable, résultat attendu, المخرج, المخرجات, الناتج",
    "lead": "responsable, chef de file, pilote, المسؤول, المسؤولة, الجهة المسؤولة",
    "regions": "régions, région, المناطق, المنطقة, الأقاليم",
    "region": "région, المنطقة",
    "theme": "thème, thématique, المحور, الموضوع",
    "start": "début, date de début, البداية, تاريخ البداية",
    "end": "fin, date de fin, النهاية, تاريخ النهاية",
    "decide_by": "décision avant, à décider avant, موعد القرار",
    "summary": "résumé, الملخص, ملخص",
    "risk": "risque, risques, المخاطر",
    "budget": "الميزانية",
    "languages": "langues, اللغات",
    "language": "langue, اللغة",
    "audience": "public, public cible, الجمهور, الجمهور المستهدف",
    "partners": "partenaires, الشركاء",
    "host": "hôte, المضيف",
    "funder": "bailleur, financeur, الممول",
    "speaker": "intervenant, orateur, المتحدث",
    "funding": "financement, التمويل",
    "venue": "lieu, المكان",
    "city": "ville, المدينة",
    "mode": "modalité, الصيغة",
    "origin": "origine, الأصل",
    "links": "liens, الروابط",
    "kind": "type, genre, النوع",
    "expected": "participants attendus, عدد المشاركين",
    "parties": "الأطراف",
    "stage": "étape, phase, المرحلة",
    "signed_on": "signé le, date de signature, تاريخ التوقيع",
    "expires_on": "expire le, échéance, تاريخ الانتهاء",
    "publish_on": "date de publication, publié le, تاريخ النشر",
    "ask": "demande, message, الطلب",
    "form": "forme, الشكل",
    "forum": "المنتدى, المحفل",
    "outcome": "bilan, الحصيلة",
    "indicator": "indicateur, المؤشر",
    "measure": "mesure, unité de mesure, المقياس",
    "target": "cible, objectif, الهدف",
    "result": "résultat, النتيجة",
    "answer": "réponse, الرد",
    "note": "remarque, ملاحظة",
    "text": "texte, النص",
    "name": "nom, الاسم",
    "country": "pays, البلد",
    "countries": "pays, البلدان",
    "unit": "unité, الوحدة",
    "size": "taille, الحجم",
    "period": "période, الفترة",
    "themes": "thèmes, المحاور",
    "visibility": "visibilité",
    "time": "heure, الوقت",
    "training": "formation, formations, التدريب",
    "partnership": "partenariat, partenariats, الشراكة, الشراكات",
    "advocacy": "plaidoyer, المناصرة",
    "communications": "publications, التواصل",
}


def field_meant(key: str, fields: Container[str]) -> str | None:
    """Return which of these fields a key is the French or Arabic word for."""
    known = _by_word().get(fold(key), ())
    return next((field for field in known if field in fields), None)


@cache
def _by_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for field, words in FIELDS.items():
        for word in words.split(","):
            found.setdefault(fold(word), []).append(field)
    return found
