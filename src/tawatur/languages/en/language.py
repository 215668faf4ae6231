"""English: its function words."""

from __future__ import annotations

from pathlib import Path

from tawatur.grammar.naming import load_naming
from tawatur.grammar.syntax import Language, Syntax
from tawatur.languages.en.rules.numbers import find_numbers, is_measure
from tawatur.languages.en.rules.times import find_times
from tawatur.lexicon.matcher import Matcher

SYNTAX = Syntax(
    # Word order and small words
    subject_first=True,
    prepositions={
        "in": "in",
        "in the": "in",
        "inside": "in",
        "inside the": "in",
        "at": "in",
        "at the": "in",
        "within": "in",
        "near": "in",
        "near the": "in",
        "on": "on",
        "on the": "on",
        "on a": "on",
        "on an": "on",
        "against": "against",
        "against the": "against",
        "for": "for",
        "for the": "for",
        "of": "of",
        "of the": "of",
        "of a": "of",
        "of an": "of",
        "from": "from",
        "from the": "from",
        "by": "by",
        "by the": "by",
        "by a": "by",
        "by an": "by",
        "with": "with",
        "with the": "with",
        "with a": "with",
        "between": "between",
        "between the": "between",
        "to": "to",
        "to the": "to",
        "into": "to",
        "into the": "to",
        "toward": "toward",
        "towards": "toward",
        "towards the": "toward",
        "about": "about",
        "during": "during",
        "during the": "during",
        "at a": "in",
        "in a": "in",
        "in an": "in",
        "linked to": "of",
        "linked to the": "of",
        "belonging to": "of",
        "belonging to the": "of",
        "upon": "on",
        "at an": "in",
        "among": "in",
        "among the": "in",
        "in the ranks of": "in",
        "in the ranks of the": "in",
        "among the ranks of": "in",
        "among the ranks of the": "in",
        "over": "in",
        "across": "in",
        "inside a": "in",
        "targeting": "on",
        "loyal to": "of",
        "loyal to the": "of",
        "affiliated with": "of",
        "affiliated with the": "of",
        "belong to": "of",
        "belong to the": "of",
        "belonged to": "of",
        "claimed by": "by",
        "claimed by the": "by",
        "blamed on": "by",
        "blamed on the": "by",
        "held by": "of",
        "held by the": "of",
        "controlled by": "of",
        "controlled by the": "of",
        "occupied by": "of",
        "run by": "of",
        "run by the": "of",
        "manned by": "of",
        "used by": "of",
        "used by the": "of",
        "operated by": "of",
        "in support of": "about",
        "in support of the": "about",
        "in coordination with": "about",
        "in coordination with the": "about",
        "in cooperation with": "about",
        "on behalf of": "about",
        "on behalf of the": "about",
        "with support from": "about",
        "with backing from": "about",
        "backed by": "about",
        "supported by": "about",
        "brokered by": "about",
        "brokered by the": "about",
        "mediated by": "about",
        "mediated by the": "about",
        "negotiated by": "about",
        "negotiated by the": "about",
    },
    proclitics={},
    merged_article=(),
    coordinators=frozenset({"and", "or", "as well as", "in addition to", "along with", "together with"}),
    coordinating_prefix="",
    listing=frozenset({"and", "&"}),
    conjunctions=frozenset({"and", "but", "or"}),
    determiners=frozenset(
        {"a", "an", "the", "its", "their", "his", "her", "our", "this", "that", "these", "those", "another"}
    ),
    articles=frozenset({"the", "this", "that", "these", "those", "both"}),
    same=frozenset({"same", "latest", "deadly", "last", "initial", "earlier"}),
    the=frozenset({"the"}),
    indefinites=frozenset({"a", "an"}),
    possessives={"its": "its", "their": "their", "his": "his", "our": "our"},
    possessive_endings=frozenset({"'s", "’s"}),
    parties=frozenset({"side", "group", "movement", "party", "brigade", "faction", "organisation", "organization"}),
    infinitives=frozenset({"to"}),
    adverbs=frozenset(
        {"later", "then", "also", "subsequently", "reportedly", "again", "earlier", "allegedly", "since", "likely"}
        | {"probably", "repeatedly", "recently", "previously", "simultaneously", "separately", "immediately", "soon"}
    ),
    auxiliaries=frozenset(
        {"had", "has", "have", "also", "later", "then", "was", "were", "been", "being", "did", "first"}
    ),
    passive=frozenset({"was", "were", "been", "being", "be", "is", "are", "got"}),
    # Letters and endings written with a word
    consequence="",
    plural_endings=("s",),
    gerund="ing",
    adverbial_endings=("ly",),
    pasts=frozenset({"fell", "hit", "struck", "went"}),
    past_ending="ed",
    verb_particles=frozenset(
        {"to", "had", "have", "has", "was", "were", "that", "which", "who", "it", "they", "he", "she", "also", "not"}
    ),
    # Clauses
    free_relatives=frozenset({"what"}),
    relatives=frozenset({"that", "which", "who", "when", "whose", "whom"}),
    relative_subjects=frozenset({"who", "which"}),
    in_place_of_nouns=frozenset({"one"}),
    in_names=frozenset({"al", "el", "bin", "bint", "ibn", "abu", "-"}),
    apposed=frozenset({"whose", "who", "which"}),
    objects_of_relatives=frozenset({"whose", "which", "whom"}),
    complementisers=frozenset({"that"}),
    breaks=frozenset({"while", "whereas", "but", "although", "though", "meanwhile", "before", "after"}),
    attendant=frozenset({"as", "when"}),
    subject_openers=frozenset({"that", "when", "while", "as", "old", "and"}),
    resuming=frozenset({"but", "then"}),
    # Who says it
    plural_pronouns=("them",),
    pronouns=frozenset({"it", "he", "she", "they"}),
    inner=frozenset({"of", "in", "at", "for", "from", "with", "to", "the", "a", "an", "'s", "and"}),
    based=frozenset({"based"}),
    own_side=frozenset({"our"}),
    of_things=frozenset({"its"}),
    officials=frozenset({"official", "officials"}),
    friendly=frozenset({"close", "loyal", "sympathetic", "linked", "friendly"}),
    turns=frozenset({";", "but", "while", "though", "yet"}),
    opinions=("in our view", "it seems", "analysts say", "observers say", "we believe", "in sum"),
    exceptives=frozenset({"than", "except"}),
    culprits=frozenset({"behind", "culprit", "culprits", "perpetrator", "perpetrators", "responsible", "fingerprints"}),
    rumours=frozenset(
        {"reports", "report", "claims", "claim", "rumours", "rumors", "rumour", "rumor", "posts", "allegations"}
        | {"allegation", "accusations", "accusation"}
    ),
    falsehood=frozenset(
        {
            "false",
            "fake",
            "untrue",
            "baseless",
            "fabricated",
            "incorrect",
            "unfounded",
            "groundless",
            "bogus",
            "no truth",
        }
    ),
    allusions=frozenset(
        {
            "responsibility",
            "responsible",
            "blame",
            "involvement",
            "role",
            "attack",
            "strike",
            "accusation",
            "accusations",
            "it",
            "so",
            "raid",
            "report",
            "reports",
            "claim",
            "claims",
            "account",
            "accounts",
            "version",
            "allegation",
            "allegations",
            "figure",
            "charge",
            "charges",
            "this",
            "which",
            "murder",
            "killing",
            "shelling",
            "bombing",
        }
    ),
    as_much=frozenset({"as much"}),
    initially=frozenset({"initially", "originally"}),
    accounts=frozenset({"accurate", "successful", "precise", "came", "retaliation", "response", "precision"}),
    stamps=frozenset({"breaking", "update", "updated", "urgent", "just", "in", "am", "pm", "a", "p", "m", "gmt"}),
    issued=frozenset({"published", "updated", "posted", "modified", "revised", "issued"}),
    columns={"perpetrator": "actor", "responsible": "actor", "actor": "actor", "party": "actor", "date": "day"}
    | {"day": "day", "place": "place", "location": "place", "dead": "killed", "deaths": "killed"},
    bulletins=frozenset({"bulletin", "summary", "round-up", "roundup"}),
    # Who acts on whom
    deed_pronouns=frozenset({"it", "they", "we"}),
    things=frozenset({"it"}),
    persons=frozenset({"he", "she", "another"}),
    collectives=frozenset(
        "group groups crowd crowds mob mobs band bands gang gangs number dozens scores hundreds thousands".split()
    ),
    alongside=frozenset({"alongside", "besides"}),
    leaning=frozenset(
        {"backed", "aligned", "allied", "affiliated", "linked", "supported", "sponsored", "trained", "funded"}
        | {"owned", "flagged", "registered", "operated", "managed", "chartered", "bound", "made", "built", "supplied"}
    ),
    held=frozenset({"held", "controlled", "occupied", "run", "besieged", "ruled", "dominated", "based"}),
    sway=frozenset({"control", "rule", "occupation", "siege"}),
    beneath=frozenset({"under"}),
    belonging=frozenset({"from", "of", "belonging", "affiliated", "linked"}),
    allies=frozenset({"ally", "allies", "backer", "backers"}),
    aims=frozenset({"at"}),
    upon=frozenset({"on"}),
    wielding=frozenset({"using", "firing"}),
    # How many, and which of them
    aged=frozenset({"old"}),
    one_of=frozenset(),
    none_of=frozenset({"any", "no", "anyone", "anybody"}),
    others=frozenset({"others", "other", "another"}),
    more=frozenset({"more", "others"}),
    subtotal=frozenset({"including", "among", "them"}),
    mostly=frozenset({"mostly", "mainly", "all", "largely", "predominantly", "most", "many"}),
    those=frozenset({"those"}),
    revised=frozenset({"update", "updated", "upd"}),
    casualties=frozenset(
        {"killed", "dead", "wounded", "injured", "deaths", "hurt", "kills", "martyred", "arrested", "detained"}
    ),
    figures=frozenset({"figure", "toll", "count", "number", "total", "tally", "names"}),
    found=frozenset({"found", "discovered", "turned", "dumped", "exhumed", "unearthed", "recovered"}),
    # Whether it happened
    achieved=frozenset(
        {"managed", "began", "started", "continued", "went", "helped", "forced", "allowed", "obliged", "continues"}
    ),
    charged=frozenset({"accused", "suspected", "convicted", "guilty"}),
    likening=frozenset({"such", "similar", "previous", "future", "potential", "possible"}),
    answers=frozenset({"response", "retaliation", "reprisal", "revenge", "reaction", "retaliating"}),
    firsts=frozenset({"one", "first"}),
    seconds=frozenset({"other", "another", "second", "third"}),
    # Where
    sites=frozenset({"airport", "crossing", "dam", "port", "camp", "base", "prison", "field", "university"}),
    capital="capital",
    clock=frozenset({"time"}),
    measures=frozenset(
        {"kilometers", "kilometres", "kilometer", "kilometre", "km", "miles", "mile", "meters", "metres"}
    ),
    # When
    since=frozenset({"since"}),
    none_before=frozenset({"first", "lull", "absence", "pause", "deadliest", "largest", "heaviest"}),
    temporal=frozenset({"before", "after", "since", "until"}),
    aftermath=frozenset(),
    day_parts={"overnight": "night"},
    spans=frozenset({"day", "days", "week", "weeks", "hour", "hours", "month", "months", "minutes", "year", "years"}),
    counted_from=frozenset({"after", "before"}),
    stretches=frozenset({"hours", "days", "weeks", "months", "years", "month", "year"}),
    lately=frozenset({"past", "last", "recent"}),
    sequels=frozenset({"followed", "follows"}),
    occurring=frozenset({"came", "comes"}),
)

NAMING = load_naming(Path(__file__).parent / "tables" / "names.tsv")


def language(matcher: Matcher) -> Language:
    """English with a matcher over its lexicon and the world's names."""
    return Language("en", matcher, SYNTAX, find_numbers, find_times, is_measure, NAMING)
