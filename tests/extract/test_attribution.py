from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]

# text, the chain of the one claim, and other slots of it
CHAINS = {
    "the outlet's own voice": ("قصفت قوات النظام بلدة سرمين أمس.", ["outlet"], {}),
    "a verb before its source": (
        "أعلن المرصد السوري لحقوق الإنسان أن قوات النظام قصفت بلدة سرمين أمس.",
        ["outlet", "sohr"],
        {"event": "bombardment", "stance": "asserts"},
    ),
    "the source before its verb": (
        "المرصد السوري لحقوق الإنسان قال إن قوات النظام قصفت بلدة سرمين أمس.",
        ["outlet", "sohr"],
        {},
    ),
    "the claim first, then its source": (
        "قصفت قوات النظام بلدة سرمين أمس، بحسب ما أفاد المرصد السوري لحقوق الإنسان.",
        ["outlet", "sohr"],
        {},
    ),
    "a description is no account": (
        "Israeli troops killed two men in Tyre on Monday who it said were members of Hezbollah.",
        ["outlet"],
        {},
    ),
    "a frame at the head": (
        "وبحسب الدفاع المدني السوري، قتل ثلاثة مدنيين أمس في قصف على سرمين.",
        ["outlet", "white-helmets"],
        {},
    ),
    "a frame at the end": (
        "قتل ثلاثة مدنيين أمس في قصف على سرمين، وفقاً للدفاع المدني السوري.",
        ["outlet", "white-helmets"],
        {},
    ),
    "a frame that parts a verb from its subject": (
        "وأصيب، بحسب مصدر طبي، خمسة مدنيين بقصف على سرمين أمس.",
        ["outlet", "unnamed:medical"],
        {"tolls": [("wounded", 5, 5)], "event": "bombardment", "targets": ["civilians"]},
    ),
    "a frame that parts a verb from its place": (
        "سيطرت قوات النظام، وفق ناشطين، على بلدة سرمين أمس.",
        ["outlet", "unnamed:activists"],
        {"event": "seizure", "places": ["Sarmin"]},
    ),
    "a verbal frame": (
        "قتل ثلاثة مدنيين أمس في قصف على سرمين، وفق ما أفادت مصادر محلية.",
        ["outlet", "unnamed:local"],
        {},
    ),
    "an agency that tells of a source": (
        "نقلت وكالة رويترز عن مصدر طبي قوله إن خمسة أشخاص قتلوا أمس في غارة على مدينة صعدة.",
        ["outlet", "reuters", "unnamed:medical"],
        {"event": "airstrike"},
    ),
    "a channel, an agency, a source": (
        "نقلت قناة الجزيرة عن وكالة رويترز عن مصدر أمني أن خمسة جنود قتلوا أمس في هجوم قرب مدينة كركوك.",
        ["outlet", "aljazeera", "reuters", "unnamed:security"],
        {},
    ),
    "citing": (
        "قتل خمسة أشخاص أمس في غارة على مدينة صعدة، نقلاً عن مصادر طبية.",
        ["outlet", "unnamed:medical"],
        {},
    ),
    "a claim kept at a distance": (
        "وزعم الجيش الإسرائيلي أنه قتل أمس مسلحين اثنين في مدينة جنين.",
        ["outlet", "israeli-military"],
        {"distanced": True, "stance": "asserts"},
    ),
    "an accusation names the actor": (
        "واتهمت قوات الدعم السريع الجيش السوداني بقصف سوق في مدينة نيالا أمس.",
        ["outlet", "rsf"],
        {"actors": ["sudanese-army"]},
    ),
    "an English source first": (
        "The Syrian Observatory for Human Rights said government forces shelled the town of Sarmin on Wednesday.",
        ["outlet", "sohr"],
        {"event": "shelling"},
    ),
    "an English claim first": (
        "Government forces shelled the town of Sarmin on Wednesday, the Syrian Observatory for Human Rights said.",
        ["outlet", "sohr"],
        {"event": "shelling"},
    ),
    "long words in quotation marks are what is told, not who tells it": (
        'وقال المتحدث باسم الجيش اللبناني "بناء على معلومات عن مسلحين قرب بلدة عرسال قصفت المدفعية أمس موقعا لهم".',
        ["outlet", "lebanese-army"],
        {},
    ),
    "whom an agency quotes, with rank, name and office": (
        "ونقلت رويترز عن العقيد سامر الحاج، المتحدث باسم الجيش اللبناني، قوله إن جنديين قتلا أمس في غارة قرب صور.",
        ["outlet", "reuters", "lebanese-army"],
        {},
    ),
    "who passed a statement on": (
        "وقال الجيش اللبناني في بيان أوردته رويترز إن جنديين قتلا أمس في غارة قرب صور.",
        ["outlet", "reuters", "lebanese-army"],
        {},
    ),
    "a paper nobody knows": (
        "وذكرت صحيفة «أخبار الوادي» أن طائرة مسيرة قصفت سيارة قرب صور أمس.",
        ["outlet", "unnamed:media"],
        {},
    ),
    "a town hall nobody knows, and what it announced": (
        "أعلنت بلدية القرية مقتل ثلاثة مدنيين أمس في قصف على سرمين.",
        ["outlet", "unnamed:official"],
        {},
    ),
    "a correspondent of an agency in quotation marks": (
        'وأفاد مراسل "رويترز" بأن غارة استهدفت منزلا قرب صور أمس.',
        ["outlet", "reuters"],
        {},
    ),
    "a source after a semicolon": (
        "قتل ثلاثة مدنيين أمس في قصف على سرمين؛ وذلك وفقا لما أعلنه الدفاع المدني السوري.",
        ["outlet", "white-helmets"],
        {},
    ),
    "who heard it is not who said it": (
        "وأوضح الناشط فادي، في تصريح للأناضول، أن غارة استهدفت سوق سرمين أمس.",
        ["outlet", "unnamed:activists"],
        {},
    ),
    "an office nobody knows at the head of a line": (
        "بلدية سرمين: الطيران قصف السوق أمس.",
        ["outlet", "unnamed:official"],
        {},
    ),
    "a minister by the name known": (
        "وقال وزير الدفاع سيرغي شويغو إن الطائرات قصفت مخزنا قرب سرمين أمس.",
        ["outlet", "russian-mod"],
        {},
    ),
    "whom a channel tells of within its own words": (
        "وذكرت قناة الجزيرة أن مصادر طبية أفادت بمقتل ثلاثة مدنيين أمس في قصف على سرمين.",
        ["outlet", "aljazeera", "unnamed:medical"],
        {},
    ),
    "an unknown body that an agency quotes": (
        "ونقلت سانا عن المؤسسة العامة للحبوب أن قذائف سقطت أمس على صوامع سرمين.",
        ["outlet", "sana", "unnamed:other"],
        {},
    ),
    "people of a place with much said of them": (
        "أكد عدد من أهالي البلدة الذين وصلوا ليلا إلى المخيم القريب من الحدود بعد يوم طويل أن الطيران قصف سرمين أمس.",
        ["outlet", "unnamed:local"],
        {},
    ),
    "who saw it and tells it": (
        "وروت هالة وهي تبكي أن الطيران قصف سرمين أمس.",
        ["outlet", "unnamed:witnesses"],
        {},
    ),
    "a statement in which it is said": (
        "أصدر الجيش اللبناني، مساء أمس، بيانا جاء فيه أن غارة قتلت جنديين قرب صور.",
        ["outlet", "lebanese-army"],
        {},
    ),
    "of whom an agency has it": (
        "ونفى مصدر عسكري، نقلت عنه سانا مساء أمس، أن يكون المسلحون قد سيطروا على بلدة سرمين.",
        ["outlet", "sana", "unnamed:military"],
        {"stance": "denies"},
    ),
    "who made known what another says": (
        "ففي إحاطة نشرتها تاس قال مركز المصالحة إن الطائرات قصفت سرمين أمس.",
        ["outlet", "unnamed:other"],
        {},
    ),
    "pages of a side are not the side": (
        "صفحات النظام تقول إن الطيران قصف سرمين أمس.",
        ["outlet", "unnamed:local-media"],
        {},
    ),
    "one of several": (
        "واحد من الشهود قال إن الطيران قصف سرمين أمس.",
        ["outlet", "unnamed:witnesses"],
        {},
    ),
    "whom the sentence is of": (
        "وخالف المرصد السوري ذلك، وقال إن الطيران قصف سرمين أمس.",
        ["outlet", "sohr"],
        {},
    ),
    "alone in saying": (
        "وانفرد المرصد السوري بالقول إن الطيران قصف سرمين أمس.",
        ["outlet", "sohr"],
        {},
    ),
    "whose account it is": (
        "وللجيش السوري رواية أخرى مفادها أن مسلحين قصفوا سرمين أمس.",
        ["outlet", "syrian-army"],
        {},
    ),
    "a channel called like a drone": (
        "وقالت «المسيرة» إن الطيران قصف صعدة أمس.",
        ["outlet", "almasirah"],
        {},
    ),
    "a name with an age and a town": (
        "وقالت أم محمد (45 عاما)، من سكان البلدة، إن الطيران قصف سرمين أمس.",
        ["outlet", "unnamed:local"],
        {},
    ),
    "where somebody goes in his account": (
        "ويذهب المرصد السوري إلى أن الطيران قصف سرمين أمس.",
        ["outlet", "sohr"],
        {},
    ),
    "an English frame": (
        "According to the White Helmets, three civilians were killed in shelling on Sarmin on Wednesday.",
        ["outlet", "white-helmets"],
        {"tolls": [("killed", 3, 3)]},
    ),
    "an English inversion": (
        "Three civilians were killed in shelling on Sarmin on Wednesday, said the White Helmets.",
        ["outlet", "white-helmets"],
        {},
    ),
    "an English witness": (
        "Witnesses said an airstrike hit a market in Nyala on Tuesday.",
        ["outlet", "unnamed:witnesses"],
        {"event": "airstrike", "day": "2024-06-18"},
    ),
    "an English claim kept at a distance": (
        "The Israeli army claimed it killed two gunmen in Jenin on Wednesday.",
        ["outlet", "israeli-military"],
        {"distanced": True},
    ),
}


@pytest.mark.parametrize(("text", "chain", "slots"), CHAINS.values(), ids=CHAINS.keys())
def test_one_claim_and_who_tells_it(tells: Check, text: str, chain: list[str], slots: dict[str, Any]) -> None:
    tells(text, {"chain": chain, **slots})


def test_a_person_who_speaks_for_a_body_is_the_body(tells: Check) -> None:
    tells(
        "قال مدير المرصد السوري لحقوق الإنسان رامي عبد الرحمن إن طيران النظام شن غارتين على سرمين أمس.",
        {"source": "sohr", "event": "airstrike", "strikes": (2, 2)},
    )
    tells(
        "A spokesman for the Lebanese army said two soldiers were killed in a strike near Tyre on Wednesday.",
        {"source": "lebanese-army", "tolls": [("killed", 2, 2)]},
    )


def test_an_unnamed_source_in_a_body_is_the_body(tells: Check) -> None:
    tells("قال مصدر في الجيش اللبناني إن جنديين قتلا أمس في غارة قرب صور.", {"source": "lebanese-army"})


def test_two_sources_in_one_sentence_are_two_claims(tells: Check) -> None:
    tells(
        "قال الدفاع المدني إن ستة أشخاص قتلوا أمس في غارة على سوق في مدينة إدلب، فيما قال المرصد السوري إن تسعة قتلوا.",
        {"source": "white-helmets", "tolls": [("killed", 6, 6)]},
        {"source": "sohr", "tolls": [("killed", 9, 9)], "day": "2024-06-19"},
        outlet="enab-baladi",
    )


def test_the_source_added_goes_on_and_a_switch_ends_it(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "قال مصدر طبي إن قصفاً مدفعياً استهدف سوقاً في مدينة نيالا أمس. وأضاف المصدر أن غارة جوية أصابت مستشفى في "
        "مدينة الفاشر الثلاثاء.\n\nوفي سياق متصل، هاجمت قوات الدعم السريع مدينة بابنوسة الاثنين."
    )
    assert [c["source"] for c in found] == ["unnamed:medical", "unnamed:medical", "outlet"]
    assert [c["day"] for c in found] == ["2024-06-19", "2024-06-18", "2024-06-17"]


def test_the_source_added_in_english(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "The Observatory said warplanes bombed Sarmin on Wednesday. It added that shelling hit Ariha on Tuesday.\n\n"
        "Meanwhile, clashes broke out between the army and the RSF in Nyala on Monday."
    )
    assert [c["source"] for c in found] == ["sohr", "sohr", "outlet"]


def test_a_denial_with_its_concession(tells: Check) -> None:
    tells(
        "نفى المتحدث باسم الجيش الإسرائيلي استهداف مدنيين في مدينة صور أمس.",
        {"source": "israeli-military", "stance": "denies", "day": "2024-06-19", "targets": ["civilians"]},
    )
    tells(
        "The army denied shelling the market in Nyala on Wednesday.",
        {"source": "sudanese-army", "stance": "denies"},
        outlet="sudan-tribune",
    )


def test_the_one_who_denies_is_no_witness_of_the_accusation(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "اتهم الجيش السوداني قوات الدعم السريع بقصف مستشفى في مدينة الأبيض أمس. ونفت قوات الدعم السريع قصف المستشفى."
    )
    assert [(c["source"], c["stance"]) for c in found] == [("sudanese-army", "asserts"), ("rsf", "denies")]
    assert found[0]["actors"] == found[1]["actors"] == ["rsf"]


def test_no_reports_are_negative_evidence(tells: Check) -> None:
    tells(
        "There were no reported strikes in Syria on June 18.",
        {"stance": "reports_none", "event": "airstrike", "day": "2024-06-18"},
        outlet="cjtf-oir",
    )


def test_suspicion_is_the_stance_of_the_source(tells: Check) -> None:
    tells(
        "ورجحت مصادر أمنية أن يكون تنظيم داعش وراء التفجير الذي وقع في بغداد أمس.",
        {"source": "unnamed:security", "stance": "suspects", "event": "bombing"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "شنت طائرات يعتقد أنها روسية غارتين على بلدة سرمين أمس.",
        "Suspected Russian warplanes bombed the town of Sarmin on Wednesday.",
        "Warplanes believed to be Russian bombed the town of Sarmin on Wednesday.",
    ],
)
def test_a_hedge_on_the_actor_leaves_the_event_asserted(slots: Callable[..., list[dict[str, Any]]], text: str) -> None:
    (claim,) = slots(text)
    assert (claim["event"], claim["stance"], claim["certainty"]) == ("airstrike", "asserts", ["probable"])
    assert claim["actors"][0] in ("russian-air-force", "russian-military")


def test_a_claim_of_responsibility_names_the_actor(tells: Check) -> None:
    tells(
        "تبنى تنظيم الدولة الإسلامية تفجيراً استهدف دورية للشرطة في بغداد أمس.",
        {"source": "islamic-state", "event": "bombing", "actors": ["islamic-state"]},
    )


SILENT = {
    "a call": "دعا الأمين العام للأمم المتحدة إلى وقف القصف على مدينة الفاشر.",
    "a condemnation": "أدانت وزارة الخارجية الهجوم الذي استهدف مدينة الفاشر.",
    "a threat": "هدد الجيش الإسرائيلي بقصف مدينة صور.",
    "a plan": "The army said it would attack the city of Nyala.",
    "a question": "من قصف مدينة سرمين أمس؟",
    "a question in English": "Who bombed the market in Sarmin on Wednesday?",
    "a wish": "نأمل أن يتوقف القصف على المدنيين.",
    "a general description": "تقع مدينة البوكمال على الحدود السورية العراقية.",
    "a conclusion": "يتضح مما سبق أن التحالف يقصف المدنيين عمداً.",
    "politics": "قال وزير الخارجية إن بلاده ترفض التدخل في شؤونها وتتمسك بالحل السياسي.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_what_is_no_claim(tells: Check, text: str) -> None:
    tells(text)


def test_a_speaker_named_once_is_known_by_his_last_name(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "قال المتحدث باسم التحالف العربي العقيد خالد المنصور إن الطيران قصف مخزناً للحوثيين في صعدة. "
        "ونفى المنصور استهداف المستشفى في حيدان. وشدد أيضاً على أن التحالف قصف قافلة للحوثيين في ذمار."
    )
    told = [(c["source"], c["stance"]) for c in found]
    assert told == [("saudi-led-coalition", stance) for stance in ("asserts", "denies", "asserts")]


def test_claims_refuted_are_denied_not_told(tells: Check) -> None:
    tells(
        "فند الفريق المشترك لتقييم الحوادث ادعاءات منظمة العفو الدولية بشأن قصف سوق في مدينة صعدة.",
        {"source": "jiat", "stance": "denies", "actors": ["saudi-led-coalition"], "targets": ["civilians"]},
    )


def test_a_force_that_says_it_carried_out_raids_acted(tells: Check) -> None:
    tells(
        "أعلن الجيش الإسرائيلي أنه شن غارات على أهداف عسكرية تابعة للحوثيين في الحديدة.",
        {"actors": ["israeli-military"], "targets": ["houthis"], "places": ["Al Hudaydah"]},
    )


FRIENDS = {
    "وقالت وسائل إعلام مقربة من النظام السوري إن مسيرة تركية استهدفت سيارة في القامشلي أمس.": "unnamed:media",
    "وقال مصدر مقرب من حزب الله إن الغارة استهدفت مستودعاً في القصير أمس.": "unnamed:informed",
    "وقال مصدر في حزب الله إن الغارة استهدفت مستودعاً في القصير أمس.": "hezbollah",
}


@pytest.mark.parametrize(("text", "source"), FRIENDS.items())
def test_a_friend_of_a_side_is_not_the_side(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    (claim,) = slots(text)
    assert claim["source"] == source


def test_nameless_sources_set_against_each_other_are_two(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "قالت مصادر محلية إن الطيران الروسي قصف سرمين أمس، في حين قالت مصادر محلية أخرى إن القصف قتل مدنيين اثنين."
    )
    assert len(found) == 2


def test_to_content_oneself_with_saying_is_to_say(tells: Check) -> None:
    tells("واكتفى المرصد السوري بالحديث عن مقتل ثلاثة مدنيين بقصف على سرمين أمس.", {"source": "sohr"})
    tells("واكتفت قوات النظام بقصف بلدة سرمين أمس.", {"source": "outlet", "event": "bombardment"})


def test_a_side_s_own_men_go_on_with_its_statement(slots: Callable[..., list[dict[str, Any]]]) -> None:
    first, second = slots(
        "قالت قوات سوريا الديمقراطية إن الطيران التركي قصف بلدة عين عيسى أمس.\n\n"
        "كما استهدفت المسيرات التركية نقطة لقواتنا قرب تل تمر.\n"
    )
    assert (first["source"], second["source"]) == ("sdf", "sdf")


def test_what_ones_own_men_saw_one_says_oneself(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("أعلن الجيش اللبناني أن جنوده رصدوا خلية، وقال إن طائرة قصفت سيارة قرب صور أمس.\n")
    assert claim["source"] == "lebanese-army"


def test_the_source_of_a_frame_is_who_spoke_last(slots: Callable[..., list[dict[str, Any]]]) -> None:
    first, second = slots(
        "قتل شخصان أمس برصاص مجهولين في سرمين، بحسب مصدر محلي.\n\n"
        "وقتل ثالث أمس برصاص مجهولين في مدينة إدلب، بحسب المصدر.\n"
    )
    assert (first["source"], second["source"]) == ("unnamed:local", "unnamed:local")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("قال ناشطون إن الطيران قصف بلدة سرمين أمس.", "ومساء الثلاثاء قصفت المدفعية بلدة النيرب."),
        ("قال ناشطون إن الطيران قصف بلدة سرمين أمس.", "وفي النيرب قصفت المدفعية سوقا أمس."),
        ("قال ناشطون إن الطيران قصف بلدة سرمين أمس.", "ولا خلاف على أن المدفعية قصفت بلدة النيرب أمس."),
        ("قصف الطيران بلدة سرمين أمس، وفق ناشطين.", "وقصفت المدفعية بلدة النيرب أمس."),
    ],
)
def test_what_begins_anew_is_the_outlet_s(slots: Callable[..., list[dict[str, Any]]], first: str, second: str) -> None:
    told, own = slots(f"{first} {second}\n")
    assert (told["source"], own["source"]) == ("unnamed:activists", "outlet")


def test_the_correspondent_is_whose_he_was(slots: Callable[..., list[dict[str, Any]]]) -> None:
    first, second = slots(
        "أفاد مراسل الجزيرة بأن غارة استهدفت سوق سرمين أمس.\n\nوأشار المراسل إلى أن قذائف سقطت على مدينة إدلب أمس.\n"
    )
    assert (first["source"], second["source"]) == ("aljazeera", "aljazeera")


def test_who_said_it_after_the_quotation(slots: Callable[..., list[dict[str, Any]]]) -> None:
    for teller in ("a local official in the village", "a local official who asked not to be named"):
        (claim,) = slots(f"“Drones carried out two air strikes on Mudiyah, where gunmen are present,” said {teller}.")
        assert claim["source"] == "unnamed:official", teller


def test_an_aside_between_dashes_dates_nothing(tells: Check) -> None:
    tells(
        "A local official from Zinjibar — held by the militants since June — said that six people died in a raid.",
        {"source": "unnamed:official", "day": None, "tolls": [("killed", 6, 6)]},
    )


FALSE = {
    "لا صحة للأنباء عن سيطرة هيئة تحرير الشام على بلدة كفرنبل أمس.": ("outlet", "hts"),
    "وقال مصدر عسكري إن الأنباء عن سيطرة هيئة تحرير الشام على كفرنبل عارية عن الصحة.": ("unnamed:military", "hts"),
}


@pytest.mark.parametrize(("text", "told"), FALSE.items())
def test_what_is_called_false_is_denied(tells: Check, text: str, told: tuple[str, str]) -> None:
    tells(text, {"event": "seizure", "stance": "denies", "source": told[0], "actors": [told[1]], "targets": []})


def test_a_falsehood_ends_with_its_clause(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("الأنباء عن انسحاب قوات النظام من كفرنبل غير صحيحة، فيما قصف الطيران الروسي بلدة سرمين أمس.")
    assert [claim["stance"] for claim in found] == ["denies", "asserts"]


@pytest.mark.parametrize(
    "text",
    [
        "Syria's official news agency SANA said two soldiers were killed by shelling near Homs on Wednesday.",
        'وقالت الوكالة الرسمية "سانا" إن جنديين قتلا بقصف قرب حمص أمس.',
    ],
)
def test_a_medium_is_named_after_what_it_is(tells: Check, text: str) -> None:
    tells(text, {"source": "sana"})


@pytest.mark.parametrize(
    "text",
    [
        "ثلاثة من سكان البلدة تحدثوا لوكالة نورث برس عن غارتين على سرمين أمس.",
        "وقال أحد أبناء القرية إن الطيران الروسي قصف سرمين أمس.",
    ],
)
def test_people_of_a_place_speak(tells: Check, text: str) -> None:
    tells(text, {"source": "unnamed:local", "event": "airstrike"})


@pytest.mark.parametrize(
    "text",
    ["22:40 ▪️ الجيش السوداني: إسقاط خمس مسيرات شرق الأبيض", "22:40 Sudanese army: five drones shot down in El Obeid"],
)
def test_a_source_stands_behind_the_time_of_day_of_its_line(
    slots: Callable[..., list[dict[str, Any]]], text: str
) -> None:
    assert [c["source"] for c in slots(text)] == ["sudanese-army"]


def test_the_day_of_an_accusation_is_not_the_day_of_the_deed(tells: Check) -> None:
    tells(
        "اتهمت الحركة الشعبية – شمال بقيادة عبد العزيز الحلو، السبت، الجيش السوداني بقصف كاودا.",
        {"source": "splm-n", "actors": ["sudanese-army"], "day": None},
    )


def test_who_reports_behind_the_comma_takes_no_part(tells: Check) -> None:
    tells("The RSF attacked Kortala on Tuesday, reports IOM.", {"source": "iom", "actors": ["rsf"], "targets": []})


def test_a_list_inside_an_apposition_parts_no_speaker_from_the_verb(tells: Check) -> None:
    text = "The LNA, which is backed by the UAE, Egypt and Russia, denied shelling the hospital in Tripoli."
    tells(text, {"source": "lna", "stance": "denies"})


def test_an_accusation_beside_a_denial(tells: Check) -> None:
    tells(
        "نفى الحوثيون صلتهم بالهجوم الذي استهدف مطار عدن واتهموا التحالف العربي بالوقوف وراءه.",
        {"source": "houthis", "stance": "denies", "actors": ["houthis"], "targets": []},
    )


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("أعلن المستشفى أن سبعة أشخاص قتلوا جراء القصف على الفلوجة أمس.", "unnamed:medical"),
        ("أفاد مسؤول بأحد المستشفيات بأن 20 مدنياً قتلوا بقذائف هاون في الفلوجة أمس.", "unnamed:medical"),
        ("أكد الناطق باسم مركز سبها الطبي أن ثلاث قذائف سقطت على حي الناصرية أمس.", "unnamed:medical"),
        ("وزارة الصحة في غزة سارعت إلى القول إن غارة قتلت خمسة أشخاص في جباليا أمس.", "gaza-mohealth"),
        ("The hospital's director said shells had killed 12 people in Taiz on Sunday.", "unnamed:medical"),
        ("Official Palestinian news agency Wafa said troops arrested 20 Palestinians in Burqin on Sunday.", "wafa"),
    ],
)
def test_who_speaks_for_a_hospital_and_which_agency_is_official(text: str, origin: str) -> None:
    document = Document(f"{'تطورات' if text[0] > 'z' else 'A day'}\n\n{text}\n", published=date(2021, 3, 3))
    assert [claim.origin.id for claim in read(document)] == [origin]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ونفى المنصوري قصف مستشفى الثورة في تعز.", "unnamed:other"),
        ("ونفى مصدر عسكري صحة ما نشرته وكالة سانا حول استهداف قرية الحمام.", "unnamed:military"),
        ("نفت حركة حماس ما زعمه الجيش الإسرائيلي من إطلاق صواريخ من مدرسة في خان يونس.", "hamas"),
        ("ودحضت وزارة الدفاع الروسية رواية قصف مشفى في إدلب.", "russian-mod"),
    ],
)
def test_what_is_denied_is_never_asserted(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    assert [(claim["stance"], claim["source"]) for claim in slots(text)] == [("denies", source)]


def test_a_speaker_is_known_by_the_name_beside_his_office(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "أكد المتحدث باسم الجيش السوري، العميد الركن وجدي الحلواني، في مؤتمر صحفي أمس، أن الطيران قصف مواقع في سرمين. "
        "ونفى الحلواني قصف سوق في إدلب."
    )
    assert [(claim["stance"], claim["source"]) for claim in found] == [
        ("asserts", "syrian-army"),
        ("denies", "syrian-army"),
    ]


def test_what_was_done_is_set_apart_from_what_was_not(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قال المتحدث باسم التحالف الدولي إن طائراته لم تقصف الشحيل، لكنها قصفت موقعاً للتنظيم في هجين.")
    assert [claim["stance"] for claim in found] == ["denies", "asserts"]


def test_aircraft_are_accused_by_the_side_named_first(tells: Check) -> None:
    tells(
        "اتهم الدفاع المدني السوري الطيران المروحي بإلقاء براميل متفجرة على مدينة سراقب أمس.",
        {"event": "airstrike", "source": "white-helmets", "stance": "asserts"},
    )


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("قتل تسعة في غارة على سوق في أريحا، وفق الدفاع المدني الذي حمل روسيا المسؤولية.", ["russian-military"]),
        ("انفجرت سيارة مفخخة في أعزاز، بحسب المرصد الذي اتهم وحدات حماية الشعب.", ["ypg"]),
        ("قتل خمسة في قصف على سرمين، وفق المرصد الذي اتهم الحكومة باعتقال ناشطين.", []),
    ],
)
def test_whom_the_one_told_behind_accuses(
    slots: Callable[..., list[dict[str, Any]]], text: str, actors: list[str]
) -> None:
    assert slots(text)[0]["actors"] == actors


def test_a_statement_goes_on_with_no_subject_said(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "قال الدفاع المدني في غزة إن طفلا قتل في بيت لاهيا.\n\n"
        "وأفاد في بيان لاحق بـ «مقتل ثلاثة في قصف على بلدة عبسان الكبيرة»."
    )
    assert [c["source"] for c in found] == ["gaza-civil-defence"] * 2


def test_who_raises_a_toll_is_its_source(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "قال الدفاع المدني السوري إن قصفا على سرمين قتل ستة، غير أن المرصد السوري رفع الحصيلة مساء أمس إلى تسعة قتلى."
    )
    assert [(c["source"], c["tolls"]) for c in found] == [
        ("white-helmets", [("killed", 6, 6)]),
        ("sohr", [("killed", 9, 9)]),
    ]


def test_a_claim_that_others_deny_is_denied_by_them(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "Government forces recaptured the village of Hish on Monday, state media reported, a claim rebels denied."
    )
    assert [(claim["stance"], claim["source"]) for claim in found] == [
        ("asserts", "unnamed:media"),
        ("denies", "syrian-opposition-factions"),
    ]


RELATIVES = {
    "وتختلف رواية سانا، التي نقلت عن مصدر عسكري أن سلاح الجو قصف مخزناً في جاسم.": ["unnamed:military"],
    "وكالة رويترز التي أوردت عن شهود عيان أن غارة قتلت سبعة في صعدة.": ["unnamed:witnesses"],
    "الرواية الأولى لوزارة الصحة السورية التي قالت إن قصفاً على سراقب أوقع 30 قتيلاً.": ["syrian-mohealth"],
    "أول الأرقام جاء من الدفاع المدني السوري الذي أخبر رويترز أن غارة على سراقب قتلت تسعة مدنيين.": ["white-helmets"],
    "وأفادت وكالة مهر للأنباء، أنه قالت خلية الإعلام الأمني إن داعش هاجم قرية في كركوك.": ["iraqi-smc"],
    "By CENTCOM's account, its aircraft destroyed three missiles near Hodeidah.": ["us-centcom"],
    "Police sources said gunmen attacked a post in Hawija on Monday. One of them said two men were shot dead.": [
        "unnamed:security",
        "unnamed:security",
    ],
}


@pytest.mark.parametrize(("text", "sources"), RELATIVES.items())
def test_who_is_meant_by_a_relative_or_a_pronoun(
    slots: Callable[..., list[dict[str, Any]]], text: str, sources: list[str]
) -> None:
    assert [claim["source"] for claim in slots(text)] == sources


@pytest.mark.parametrize(
    "text",
    [
        "قال الدفاع المدني السوري إن ستة قتلوا في قصف على سرمين، فيما رفع المرصد السوري عدد القتلى إلى تسعة.",
        "قال الدفاع المدني السوري إن ستة قتلوا في قصف على سرمين، لكن المرصد السوري رفع عدد القتلى إلى تسعة.",
        "The White Helmets said six people were killed in shelling of Sarmin, but SOHR put the number of dead at nine.",
    ],
)
def test_who_gives_another_number_of_the_dead(slots: Callable[..., list[dict[str, Any]]], text: str) -> None:
    assert [(c["source"], c["tolls"]) for c in slots(text)] == [
        ("white-helmets", [("killed", 6, 6)]),
        ("sohr", [("killed", 9, 9)]),
    ]


def test_what_is_refused_is_no_report_called_false(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قصف الطيران الروسي بلدة سرمين أمس. وقال الجيش السوري إنه رفض نشر قوات في البلدة.")
    assert [claim["stance"] for claim in found] == ["asserts"]


def test_a_text_may_end_with_a_frame(slots: Callable[..., list[dict[str, Any]]]) -> None:
    assert len(slots("قال المرصد السوري إن الجيش قصف سرمين. وأضاف في بيان")) == 1


@pytest.mark.parametrize(
    "more",
    [
        "كما أعلن مقتل أربعة في النيرب.",
        "كما ذكر أن أربعة قتلوا في النيرب.",
        "كما أكد أيضا سقوط أربعة قتلى في النيرب.",
        "ووفق عبد الرحمن، قتل أربعة في النيرب.",
        "وكان قد أعلن في وقت سابق مقتل أربعة في النيرب.",
        "وسبق أن أعلن مقتل أربعة في النيرب.",
        "وأفاد بإصابة أربعة في النيرب.",
        "وتحدث عن أربعة قتلى في النيرب.",
        "وفي وقت سابق كان المرصد أفاد بمقتل أربعة في النيرب.",
        "وقتل أربعة في النيرب، وفقا لعبد الرحمن.",
        "ثم أعلن ليلا أن أربعة قتلوا في النيرب.",
        "وقال للصباح نيوز إن أربعة قتلوا في النيرب.",
        "وأضاف لصحيفة الضفاف أن أربعة قتلوا في النيرب.",
    ],
)
def test_who_spoke_last_says_more(slots: Callable[..., list[dict[str, Any]]], more: str) -> None:
    first = "قال مدير المرصد السوري لحقوق الإنسان رامي عبد الرحمن إن سبعة قتلوا في قصف سرمين أمس."
    assert [claim["source"] for claim in slots(f"{first}\n{more}")] == ["sohr", "sohr"]


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("وكان للناطق باسم وزارة الدفاع الروسية كلام آخر", "russian-mod"),
        ("أما الجيش الروسي فاكتفى ببيان مقتضب", "russian-military"),
        ("رواية الأهالي مختلفة", "unnamed:local"),
        ("ثم جاء الدفاع المدني السوري برقم أعلى", "white-helmets"),
        ("وشرح أحد الناطقين باسم قوات سوريا الديمقراطية الأمر في حديث لرويترز", "sdf"),
        ("وفي الأيام الأخيرة تواصلت الاشتباكات", "outlet"),
    ],
)
def test_whose_words_a_colon_opens(slots: Callable[..., list[dict[str, Any]]], lead: str, source: str) -> None:
    assert slots(f"{lead}: قتلت غارة جوية سبعة مسلحين في سرمين أمس.")[-1]["source"] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("مسؤول محلي، طلب عدم ذكر اسمه، أخبر رويترز بأن سبعة قتلوا في غارة على صعدة أمس.", "unnamed:official"),
        ("طبيب يعمل هناك، واشترط إخفاء اسمه، أبلغ فرانس برس بمقتل سبعة في قصف على الفاشر أمس.", "unnamed:medical"),
        ("أبلغت وزارة الصحة اللبنانية رويترز أن سبعة قتلوا في غارة على صور أمس.", "lebanon-mohealth"),
        ("قال مصدر في قيادة الفرقة الثامنة إن سبعة قتلوا في هجوم على الأبيض أمس.", "unnamed:military"),
        ("قال مصدر في قيادة الجيش اللبناني إن سبعة قتلوا في غارة على صور أمس.", "lebanese-army"),
    ],
)
def test_who_tells_and_who_is_told(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    assert [claim["source"] for claim in slots(text)] == [source]


@pytest.mark.parametrize("going_on", ["وتابعت الطائرات قصف داريا", "تابعت المروحيات رمي البراميل على داريا"])
def test_who_goes_on_doing_says_nothing(slots: Callable[..., list[dict[str, Any]]], going_on: str) -> None:
    found = slots(f"قال المرصد السوري إن قذيفة أصابت سرمين أمس.\n{going_on} أمس.")
    assert [claim["source"] for claim in found] == ["sohr", "outlet"]


@pytest.mark.parametrize(
    "charge",
    [
        "وحمّل ناشط الجيش المسؤولية عنها",
        "وحمّل ناشط مدفعية الجيش مسؤوليتها",
        "واتهم ناشطون الجيش بالوقوف وراءها",
        "واتهم ناشط الجيش بتنفيذها",
    ],
)
def test_a_charge_that_names_no_deed_is_of_the_one_told(
    slots: Callable[..., list[dict[str, Any]]], charge: str
) -> None:
    found = slots(f"قصفت طائرة سوق نيالا أمس فقتلت سبعة باعة. {charge}.")
    assert [(c["source"], c["event"]) for c in found] == [("outlet", "airstrike"), ("unnamed:activists", "airstrike")]
    assert found[-1]["actors"] == ["sudanese-army"]


@pytest.mark.parametrize(
    ("said", "source", "actor"),
    [
        ("قال ناشطون إن الجيش السوري نفذه", "unnamed:activists", "syrian-army"),
        ("قال المرصد السوري إن قوات النظام نفذته", "sohr", "syrian-government-forces"),
        ("قالت الخوذ البيضاء إن فصيل أحرار الشرقية شنه", "white-helmets", "ahrar-al-sharqiya"),
    ],
)
def test_who_says_who_carried_it_out(
    slots: Callable[..., list[dict[str, Any]]], said: str, source: str, actor: str
) -> None:
    (claim,) = slots(f"قتل سبعة مدنيين أمس في هجوم {said} على سرمين.")
    assert (claim["source"], claim["actors"], claim["tolls"]) == (source, [actor], [("killed", 7, 7)])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("فغرفة العمليات التابعة لحكومة الوفاق أحصت سبعة قتلى في هجوم على أبوقرين أمس.", "gna"),
        ("أما غرفة العمليات فأحصت سبعة قتلى في هجوم على أبوقرين أمس.", "unnamed:official"),
        ("قتل سبعة مسلحين في غارة على سرمين أمس، وفق صور الطائرة.", "outlet"),
        ("قتل سبعة صيادين بقصف بارجة قبالة المخا أمس، طبقاً لجمعية الصيادين بالمديرية.", "unnamed:other"),
        ("ونفى البخيتي ما أعلنته المليشيا من سيطرتها على صعدة أمس.", "unnamed:other"),
    ],
)
def test_a_body_nobody_knows_and_pictures_nobody_took(
    slots: Callable[..., list[dict[str, Any]]], text: str, source: str
) -> None:
    assert [claim["source"] for claim in slots(text)] == [source]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قال وزير الدفاع التركي إن قوات بلاده قصفت منبج أمس.", "turkish-military"),
        ("أعلن الرئيس الفرنسي أن طائرات بلاده قصفت منبج أمس.", "french-military"),
        ("أعلنت وزارة الخارجية الإيرانية أن قوات بلادها قصفت منبج أمس.", "iranian-military"),
    ],
)
def test_whose_forces_a_minister_s_country_has(
    slots: Callable[..., list[dict[str, Any]]], text: str, actor: str
) -> None:
    (claim,) = slots(text)
    assert claim["actors"] == [actor]


@pytest.mark.parametrize(
    ("text", "source", "actor", "stance"),
    [
        ("اتهام الحكومة اليمنية للحوثيين بقصف مأرب أمس ليس الأول.", "yemeni-government", "houthis", "asserts"),
        ("وجددت الحكومة اليمنية اتهامها للحوثيين بقصف مأرب أمس.", "yemeni-government", "houthis", "asserts"),
        ("سارعت الحكومة اليمنية إلى اتهام الحوثيين بقصف مأرب أمس.", "yemeni-government", "houthis", "asserts"),
        ("رفض الجيش السوداني اتهام قوات الدعم السريع له بقصف نيالا أمس.", "sudanese-army", "sudanese-army", "denies"),
    ],
)
def test_a_noun_of_accusing_has_an_accuser_and_an_accused(
    tells: Check, text: str, source: str, actor: str, stance: str
) -> None:
    tells(text, {"source": source, "actors": [actor], "stance": stance})


def test_a_charge_of_something_else_tells_nothing(slots: Callable[..., list[dict[str, Any]]]) -> None:
    assert len(slots("قصفت طائرة سوق نيالا أمس فقتلت سبعة باعة. واتهم ناشط الجيش بعرقلة الإغاثة.")) == 1


@pytest.mark.parametrize("more", ["وفي البيان أن", "وفي البيان نفسه أن", "وفي التقرير أيضا أن"])
def test_what_else_a_statement_has(slots: Callable[..., list[dict[str, Any]]], more: str) -> None:
    text = f"أعلن الجيش اللبناني مقتل جندي في بعلبك أمس.\n{more} جنديين أصيبا في عرسال."
    assert [claim["source"] for claim in slots(text)] == ["lebanese-army", "lebanese-army"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قتل سبعة من مقاتلي قوات سوريا الديمقراطية في كمين قرب منبج، بحسب مركزها الإعلامي.", "sdf"),
        ("أسقطت قوات سوريا الديمقراطية طائرة مسيرة فوق منبج، ذكر إعلامها العسكري.", "sdf"),
        ("قصفت هيئة تحرير الشام بلدة جورين، وأعلن جناحها الإعلامي مقتل سبعة في القصف.", "hts"),
        ("هاجم مسلحون حركة الشباب في مقديشو، وقال ناطقها العسكري إن سبعة قتلوا في الهجوم.", "al-shabaab"),
    ],
)
def test_a_pronoun_says_whose_press_office_it_is(
    slots: Callable[..., list[dict[str, Any]]], text: str, source: str
) -> None:
    assert slots(text)[-1]["source"] == source


def test_a_hospital_s_director_is_known_by_his_name(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = "قال مدير مستشفى الشفاء محمد البرش إن سبعة قتلوا في الشجاعية.\nوأكد البرش وصول أربعة قتلى من قصف الزيتون."
    assert [claim["source"] for claim in slots(text)] == ["unnamed:medical", "unnamed:medical"]


@pytest.mark.parametrize(
    "text",
    [
        "مجمع الشفاء الطبي: استشهاد سبعة في قصف الشجاعية.",
        "استشهد سبعة في قصف الشجاعية، وفقا لمجمع الشفاء الطبي.",
        "استشهد سبعة في قصف الشجاعية، بحسب مصادر في مجمع الشفاء.",
    ],
)
def test_a_hospital_is_called_a_compound(slots: Callable[..., list[dict[str, Any]]], text: str) -> None:
    assert [claim["source"] for claim in slots(text)] == ["unnamed:medical"]


def test_a_short_surname_is_remembered(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = "قال نائب حاكم المنطقة عبد الله خان إن سبعة قتلوا في تفجير بيشاور.\nوقال خان إن أربعة قتلوا في كويتا."
    assert [claim["source"] for claim in slots(text)] == ["unnamed:official", "unnamed:official"]


@pytest.mark.parametrize("end", [" (وفا)", "، والمصدر: وفا."])
def test_who_is_named_at_the_end_signs_the_sentence(end: str, tells: Check) -> None:
    tells("استشهاد أربعة مواطنين بقصف على خان يونس" + end, {"event": "bombardment", "source": "wafa"})


def test_another_name_in_brackets_signs_nothing(tells: Check) -> None:
    tells("قتل أربعة مدنيين بهجوم شنه تنظيم الدولة (داعش)", {"actors": ["islamic-state"], "source": "outlet"})


def test_an_act_that_somebody_else_speaks_of(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = "أعلن الحوثيون مسؤوليتهم عن القصف الذي قالت الحكومة اليمنية إنه قتل ثلاثة مدنيين في تعز."
    claim = slots(text)[-1]
    assert (claim["source"], claim["actors"], claim["tolls"]) == ("yemeni-government", [], [("killed", 3, 3)])


SIGNED = {
    "تصريح صحفي لقوات سوريا الديمقراطية\n\nشن الجيش التركي هجوماً على قرية أبين أمس.": "sdf",
    "شن الجيش التركي هجوماً على قرية أبين وتصدت له قواتنا.\n\nالمركز الإعلامي لقوات سوريا الديمقراطية": "sdf",
    "قصف سلاح الجو المسير مدينة عسقلان أمس.\n\nصادر عن القوات المسلحة اليمنية": "houthi-military",
    "شن الجيش التركي هجوماً على قرية أبين أمس.\n\nالجيش السوري": "outlet",
}


@pytest.mark.parametrize(("text", "source"), SIGNED.items())
def test_who_signs_a_statement_issues_it(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    assert {claim["source"] for claim in slots(text)} == {source}


@pytest.mark.parametrize(
    "carried",
    [
        "نقلت سيارات الإسعاف المصابين إلى مستشفى قريب",
        "نقل الأهالي الجرحى إلى المستشفى",
        "نقل الجرحى إلى مستشفى المدينة",
    ],
)
def test_who_carries_the_wounded_tells_nothing(slots: Callable[..., list[dict[str, Any]]], carried: str) -> None:
    found = slots(f"أفاد ناشطون بمقتل ثلاثة في قصف على سرمين، فيما {carried}. وأضافوا أن القصف طال سراقب.")
    assert {claim["source"] for claim in found} == {"unnamed:activists"}
    assert found[0]["targets"] == []


def test_arms_told_after_a_count_are_no_count(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("قتل 140 مدنياً بغارتين على صالة عزاء في صنعاء.")
    assert (claim["tolls"], claim["strikes"]) == ([("killed", 140, 140)], (2, 2))
    (claim,) = slots("قتل 140 بغارتين على صالة عزاء في صنعاء.")
    assert claim["strikes"] == (2, 2)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("نشرت منظمة العفو الدولية تقريراً عن الحرب. وقال التقرير إن 12 مدنياً قتلوا في الجنينة.", "amnesty"),
        ("أصدرت الشبكة السورية لحقوق الإنسان أمس تقريراً. وأكد التقرير مقتل 12 مدنياً في أريحا.", "snhr"),
        ("ذكر التقرير الصادر عن الشبكة السورية لحقوق الإنسان أن 12 مدنياً قتلوا في أريحا.", "snhr"),
        ("قتل 12 مدنياً في خان يونس، وفق التقرير اليومي لوزارة الصحة.", "gaza-mohealth"),
        ("تسلمت الأمم المتحدة تقريراً عن الهجوم. وقال التقرير إن 12 مدنياً قتلوا في الجنينة.", "unnamed:other"),
    ],
)
def test_a_paper_speaks_for_whoever_issued_it(
    slots: Callable[..., list[dict[str, Any]]], text: str, source: str
) -> None:
    assert [claim["source"] for claim in slots(text)] == [source]


def test_figures_are_of_whoever_spoke_last(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = "وثقت الشبكة السورية لحقوق الإنسان مقتل 60 مدنياً في حزيران.\nوأكدت الإحصائية أن 12 منهم قتلوا في أريحا."
    assert {claim["source"] for claim in slots(text)} == {"snhr"}


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "قال مصدر أمني لفرانس برس، طالباً عدم كشف اسمه، إن ثلاثة أشخاص قتلوا في غارة على سرمين.",
            "afp unnamed:security",
        ),
        ("أوضح موظف، رفض نشر اسمه، أن ثلاثة أشخاص قتلوا في غارة على سرمين.", "unnamed:other"),
        ("واتهمت قوات الدعم السريع في بيان الجيش السوداني بقصف سوق في نيالا.", "rsf"),
        ("نشرت قوات الدعم السريع بياناً نسبت فيه قصف سوق نيالا إلى الجيش.", "rsf"),
        ("أصدرت قوات الدعم السريع بياناً نشرته على صفحتها، أوضحت فيه أن الجيش قصف سوقاً في نيالا.", "rsf"),
        ("قال مصدر في قيادة اللواء 35 التابع للجيش السوداني إن المدفعية قصفت سوقاً في نيالا.", "sudanese-army"),
        ("قال القيادي في حركة حماس سالم النجار إن غارة قتلت ثلاثة أشخاص في رفح.", "hamas"),
        ("قال مصدر حوثي إن غارة قتلت ثلاثة أشخاص في صعدة.", "houthis"),
        ("قال حسان المرعشلي لوكالة الأناضول إن غارة قتلت ثلاثة أشخاص في سرمين.", "anadolu unnamed:other"),
        ("قال الشيخ سالم عودة، المتحدث باسم حركة الشباب، إن غارة قتلت ثلاثة أشخاص في مقديشو.", "al-shabaab"),
        ("قال مسؤول أمريكي كبير، تحدث شريطة عدم كشف اسمه، إن غارة قتلت شخصين في سرمين.", "us-government"),
        ("قالت مصادر يمنية محلية إن قصفاً قتل ثلاثة أشخاص في تعز.", "unnamed:local"),
        ("أفاد ضابط برتبة نقيب في شرطة المحافظة بأن قصفاً قتل ثلاثة أشخاص في الشطرة.", "unnamed:security"),
        ("قتل ثلاثة أشخاص في قصف على سرمين أمس، وفقاً لإحصائية أولية.", ""),
        ("أعلنت سلطات المنطقة مقتل ثلاثة أشخاص في غارة على سرمين.", "unnamed:official"),
        ("وبيّن المرصد السوري، أن غارة قتلت ثلاثة أشخاص في سرمين.", "sohr"),
        ("هاجم التنظيم ما قال إنه مقر للموساد في أربيل أمس، بحسب شهود.", "unnamed:witnesses"),
    ],
)
def test_names_and_asides_around_who_says_it(slots: Slots, text: str, chain: str) -> None:
    (claim,) = slots(text)
    assert claim["chain"][1:] == chain.split()


def test_a_verb_of_going_on_says_what_follows_its_preposition(tells: Check) -> None:
    tells(
        "أعلنت وزارة الصحة اللبنانية مقتل شخصين في غارة على الطيبة، فيما أعلن حزب الله أنهما من مقاتليه.\n"
        "وأشارت الوزارة إلى جرح 12 شخصاً في غارة على معروب.",
        {"source": "lebanon-mohealth", "tolls": [("killed", 2, 2)]},
        {"source": "lebanon-mohealth", "tolls": [("wounded", 12, 12)]},
    )


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("قال المتحدث باسم حماس إن إسرائيل واصلت قصفها مخيم جباليا أمس.", ["israeli-military"]),
        ("قال المتحدث باسم حماس إن مقاتليها واصلوا قصفهم مستوطنة سديروت أمس.", ["hamas"]),
        ("قال الجيش الإسرائيلي إنه شن غارات على أهداف لحركة حماس في رفح.", ["israeli-military"]),
        ("سقطت قذائف هاون على مقر الفرقة الآلية الخامسة التابعة للشرطة الاتحادية في كركوك.", []),
        ("تم إسقاط طائرة مروحية تابعة لقوات النظام السوري في سرمين.", []),
    ],
)
def test_whose_act_it_is_that_somebody_tells_of(slots: Slots, text: str, actors: list[str]) -> None:
    (claim,) = slots(text)
    assert claim["actors"] == actors


def test_who_publishes_a_statement_deploys_nobody(slots: Slots) -> None:
    assert slots("نشرت قوات الدعم السريع بياناً عن أوضاع المدنيين في نيالا.") == []
    (claim,) = slots("نشرت قوات الدعم السريع حواجز في نيالا.")
    assert claim["event"] == "movement"


def test_two_accounts_told_at_once_have_a_teller_each(tells: Check) -> None:
    tells(
        "في الوقت الذي أعلن فيه المتحدث العسكري المصري مقتل 9 مجندين في سيناء، تحدثت مصادر طبية، عن مقتل 20 مجنداً.",
        {"source": "egyptian-military", "tolls": [("killed", 9, 9)]},
        {"source": "unnamed:medical", "tolls": [("killed", 20, 20)]},
    )


def test_a_name_of_three_letters_and_one_told_to_a_paper_are_known_again(slots: Slots) -> None:
    text = (
        "أعلن الناطق باسم وزارة الداخلية العراقية العميد حسان معن مقتل ستة أشخاص في تفجير في سامراء.\n"
        "وبين معن، أن قصفاً قتل ثلاثة أشخاص في تكريت."
    )
    assert {claim["source"] for claim in slots(text)} == {"iraqi-security-forces"}
    text = (
        "قال مسؤول ملف الاستيطان حسان دغيم لـ الوادي نيوز إن غارة قتلت ستة أشخاص في رفح.\n"
        "وأفاد حسان دغيم، أن قصفاً قتل ثلاثة أشخاص في جباليا."
    )
    assert {claim["source"] for claim in slots(text)} == {"unnamed:official"}


STATEMENTS_IN_A_ROW = {
    "further statements": (
        'أعلن "حزب الله" في بيان أنه استهدف ثكنة راميم.\n\n'
        'وفي بيان ثان: "استهدف مجاهدو المقاومة موقع البغدادي بمسيرتين".',
        ["hezbollah", "hezbollah"],
    ),
    "an adverb before whom they accuse": (
        "اتهم الحوثيون على الفور التحالف العربي بتنفيذ الغارة على المدرسة في صنعاء.",
        ["houthis"],
    ),
    "who counted what another denies": (
        "نفت إسرائيل مسؤوليتها عن الهجوم الذي أسفر عن مقتل 100 فتاة في هرمزجان، بحسب تقارير إيرانية.",
        ["israeli-government"],
    ),
    "a participle goes on, whatever stands before it": (
        "نفى التحالف أن يكون قد استهدف المستشفى، قائلاً إن الغارة أصابت مخزن أسلحة للحوثيين في حجة.",
        ["saudi-led-coalition", "saudi-led-coalition"],
    ),
    "people without a name, and where": (
        "أفاد سكان في رفح بأن قصفاً مدفعياً أصاب ثلاثة منازل.",
        ["unnamed:local"],
    ),
    "a force called by its first word": (
        "قالت القوة الثالثة في ليبيا إن خمسة من عناصرها قتلوا.\nوقالت القوة إن قصفاً طال بوابة قويرة المال.",
        ["misrata-third-force", "misrata-third-force"],
    ),
}


@pytest.mark.parametrize(("text", "sources"), STATEMENTS_IN_A_ROW.values(), ids=STATEMENTS_IN_A_ROW)
def test_whose_words_they_are(slots: Callable[..., list[dict[str, Any]]], text: str, sources: list[str]) -> None:
    assert [claim["source"] for claim in slots(text)] == sources


def test_those_who_tell_are_no_victims(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("أفاد سكان بأن قذيفة أصابت ثلاثة منازل في رفح.")
    assert (claim["tolls"], claim["objects"]) == ([], ["house"])


PAPERS_WITH_ITEMS = {
    "a brief, told in a sentence": (
        "نشرت خلية الإعلام الأمني موجزاً بعمليات اليوم.\n- القبض على ثلاثة إرهابيين في الرطبة.\n"
        "- تدمير مضافة لداعش في جبال حمرين.",
        ["iraqi-smc", "iraqi-smc"],
    ),
    "its own brief, lines without marks": (
        "أصدرت خلية الإعلام الأمني موجزها اليومي.\nالقبض على ثلاثة إرهابيين في الرطبة.",
        ["iraqi-smc"],
    ),
    "a weekly report, its items under a line with its days": (
        "أصدر المركز الفلسطيني لحقوق الإنسان تقريره الأسبوعي حول الانتهاكات.\n\n(من 27 أغسطس إلى 2 سبتمبر)\n\n"
        "* إصابة ستة مواطنين في الضفة الغربية\n\n* هدم ثلاثة منازل في القدس الشرقية",
        ["pchr", "pchr"],
    ),
    "issued by, and a colon": (
        'صدر عن "حزب الله" البيان التالي:\n\nاستهدف مجاهدونا موقع المالكية بالأسلحة الصاروخية.',
        ["hezbollah"],
    ),
    "what follows a report in another paragraph is the outlet's": (
        "نشرت منظمة العفو الدولية تقريراً عن الحرب.\n\nوقتل ثلاثة مدنيين أمس بقصف على الفاشر.",
        ["outlet"],
    ),
    "to journalists": (
        "وفي تصريح للصحفيين قال المحافظ إن 12 شخصاً قتلوا في الهجوم على القرية.",
        ["unnamed:official"],
    ),
    "what its people recorded": (
        "شنت الطائرات الروسية ست غارات على محيط أريحا، بحسب ما وثقه المرصد السوري لحقوق الإنسان.",
        ["sohr"],
    ),
}


@pytest.mark.parametrize(("text", "sources"), PAPERS_WITH_ITEMS.values(), ids=PAPERS_WITH_ITEMS)
def test_whose_paper_lists_them(slots: Callable[..., list[dict[str, Any]]], text: str, sources: list[str]) -> None:
    assert [claim["source"] for claim in slots(text)] == sources


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("قال رجل من سكان الشارع لمعد هذا التقرير إن طائرة ألقت قنبلة على منزل في الموصل أمس.", "unnamed:local"),
        ("قالت امرأة فرت من الحي إن طائرة ألقت قنبلة على منزل في الموصل أمس.", "unnamed:other"),
        ("عضو في المجلس البلدي هاتفته رويترز تحدث عن غارة على منزل في الموصل أمس.", "unnamed:official"),
        ("سلّمت شعبة الإعلام الحربي، الذراع الدعائية للجيش الوطني الليبي، بأن مقاتلاته قصفت مرزق أمس.", "lna"),
    ],
)
def test_who_tells_is_not_who_spoke_last(slots: Callable[..., list[dict[str, Any]]], text: str, origin: str) -> None:
    before = "أعلن الجيش العراقي مقتل جندي في كركوك أمس. "
    claim = slots(before + text)[-1]
    assert (claim["source"], claim["stance"]) == (origin, "asserts")


def test_who_names_the_dead_tells_on(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = "قتل شخصان برصاص في السويداء أمس، وفق مصدر أمني. وسمّت قناة الجزيرة القتيلين، وقالت إن أربعة أصيبوا."
    assert slots(text)[-1]["source"] == "aljazeera"
