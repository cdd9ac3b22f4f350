"""The names of the months in languages that write a day with a full stop, as in "3. Mai"."""

from __future__ import annotations

from functools import cache

_GERMAN = "januar februar märz april mai juni juli august september oktober november dezember jänner feber"
_NORWEGIAN = "januar februar mars april mai juni juli august september oktober november desember"
_CZECH = (
    "ledna února března dubna května června července srpna září října listopadu prosince "
    "leden únor březen duben květen červen červenec srpen říjen listopad prosinec"
)
_SOUTH_SLAVIC = (
    "januar februar mart april maj juni jun juli jul avgust august septembar oktobar novembar decembar "
    "januara februara marta aprila maja juna jula avgusta augusta septembra oktobra novembra decembra"
)
_NAMES = {
    "de": _GERMAN,
    "lb": "januar februar mäerz abrëll mee juni juli august september oktober november dezember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
    "lokakuuta marraskuuta joulukuuta",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember "
    "jaanuaril veebruaril märtsil aprillil mail juunil juulil augustil septembril oktoobril novembril detsembril",
    "lv": "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris "
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    "cs": _CZECH,
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra "
    "január február marec apríl máj jún júl august september október november december",
    "sl": "januar februar marec april maj junij julij avgust september oktober november december "
    "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog "
    "prosinca siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac",
    "bs": _SOUTH_SLAVIC,
    "sr": f"{_SOUTH_SLAVIC} јануар фебруар март април мај јун јул август септембар октобар новембар децембар "
    "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
}
_SHORTEST = 3
"""The fewest letters of an abbreviated name."""


def starts_with_month(text: str, language: str) -> bool:
    """Whether a text starts with the name of a month in its language, which may be abbreviated: `Sept.`"""
    names = _names(language.lower().partition("-")[0])
    first = text.partition(" ")[0].casefold()
    name = first.rstrip(",.;:")
    is_short = first.endswith(".") and len(name) >= _SHORTEST
    return name in names or (is_short and any(each.startswith(name) for each in names))


@cache
def _names(language: str) -> frozenset[str]:
    return frozenset(_NAMES.get(language, "").split())
