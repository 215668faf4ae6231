"""What the engine must know of a language's syntax: function words and word order, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tawatur.grammar.naming import Naming
from tawatur.lexicon.matcher import Matcher
from tawatur.model.frozen import frozen
from tawatur.model.mention import Quantity
from tawatur.model.time import TimeMention
from tawatur.text.tokens import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Syntax:
    """Function words of a language, folded.

    Word order and small words:
        subject_first: the subject stands before its verb (English) or after it (Arabic news order).
        prepositions: word (or two words) to the role it gives: ``in on against for of from by with between to toward
            about during``.
        proclitics: the same for letters written with the word.
        merged_article: how such a letter and the article are written where they melt into one («للوكالة»).
        coordinators: words that join phrases; ``coordinating_prefix`` the same as a letter.
        listing: words before the last of a list («و», "and").
        as_for: words before whom or what a sentence is of («أما الجيش فنفى»).
        conjunctions: words that end the gap between a subject and its verb ("the army said but the group denied").
        determiners: words between a preposition or coordinator and its noun.
        articles: words that make the noun after them definite; ``same`` those that may stand between.
        indefinites: indefinite articles ("a", "an"); ``the`` the definite one as a word ("the").
        possessives: words that point back to a side ("its fighters"), as the engine's pronoun suffix.
        parties: what a speaker calls those he is of ("his side's jets").
        possessive_endings: what makes a name before a noun its owner ("Lebanon's second city").
        infinitives: words before an infinitive ("an operation to retake the town").
        calling: all that may stand right before what somebody calls so: ``namings``, ``of_oneself``, ``proclitics``.
        adverbs: words between a verb and the rest of its clause that are nobody's name («شدد أيضا على أن»).
        auxiliaries: words between a pronoun and its verb ("it had also struck").
        passive: auxiliaries of the passive ("was", «تم»).

    Letters and endings written with a word:
        article_prefix: the definite article where it is written with its noun («الجيش»).
        clitics: letters of one-letter words written with the word after them («لفاطمة»).
        future_prefixes: letters that put a present verb in the future («سيقصف»).
        verb_letters: letters that stand before verbs and likenesses only, never before the name of a side or place
            («سكينية»).
        purpose_prefixes: letters before a verbal noun that make it a purpose («لاستهداف كذا»).
        of_both: the pronoun that says that they are two («لقيا مصرعهما»).
        consequence: a letter that makes a verb the next step of the same act («فأضرموا»).
        nominative, accusative: noun endings of who acts and of whom it happens to («خطف مسلحون طبيباً»).
        masculine, feminine: pronoun suffixes of the one gender («مسلحوه»), noun endings of the other («قوات»).
        plural_endings: ends of plural nouns ("shellings"); ``dual_endings`` of feminine duals («سيارتان»).
        gerund: the end of a verb that goes before its object ("sheltering").
        plural_pronouns: pronoun suffixes of several people («أحدهم»); ``noun_pronouns`` those that make a noun definite
            («ابنته»).
        preposition_endings: ends of words, as spelt, that tell a preposition from a name («على», not «علي»).
        adverbial_endings: ends of words that no name has («مساءً», "seriously").
        numerals: how words of number begin that look as if a letter stood before them («بضعة», «واحد»).
        pasts, past_ending: forms that are past verbs by their look, where nouns share the stem ("mine exploded").
        verb_particles: words after which an ambiguous spelling is a verb («قد», «لم»).

    Clauses:
        relatives: words that open a relative clause («التي», "which"); ``free_relatives`` those that stand for what
            the clause tells («ما نشرته», "what it called"), ``namings`` verbs in it of what somebody calls a thing.
        relative_subjects: relatives that may be the subject of speech ("a spokesman, who said"); ``apposed`` those that
            open an aside ("X, whose statement …, said"), ``objects_of_relatives`` those whose clause has another
            subject ("aircraft whose nationality …").
        complementisers: words that open what is said («أن», "that"); ``told_anew`` with a coordinator («وأن»).
        breaks: words that open a new main clause inside a sentence («فيما», "while").
        attendant: words that open a clause about what went on meanwhile ("died as shells fell").
        subject_openers: words right after which a subject may begin ("when Ali Hassan was killed").
        resuming: words before a further verb of the same speaker ("then said").

    Who says it:
        pronouns: subject pronouns before a verb of speech ("it said"); ``deed_pronouns`` those before a deed ("we
            struck"), ``perfect`` what a past deed is told of the speaker with ("denied having bombed"), ``things``
            those that may mean an event ("it killed nine"), ``persons``
            those that mean one person, ``of_several`` those that mean more than a body that speaks ("they").
        third_persons: endings of a word with a pronoun: of a man, a woman or body, several.
        inner: words within the noun phrase of a source ("a source in the army").
        based: words that tell with a hyphen where a source sits ("the London-based monitor").
        of_oneself: complementisers with a pronoun: the speaker tells what it did itself («أعلن أنه استهدف»).
        own_side: the first person as a word or suffix («قواتنا», "our").
        of_things: possessives that no people have, only a body or thing ("its").
        on_behalf: words after a speaker that say whose he is by a pronoun («ناطق باسمها»).
        officials: words that alone stand for the officials of a body quoted before ("officials").
        offices: words that alone stand for the one man in that office quoted before («المتحدث»).
        friendly: words that make a source only a friend of the side after them («مصادر مقربة من», "close to").
        heads: first words of a source that no registry has (a paper, a town hall, an officer), to what kind it is.
        manner: words of how something is said («بشدة»), which begin no name.
        judgements: words by which a writer says what is beyond dispute («لا خلاف», «والحقيقة»).
        formerly: words after which a speaker has a letter before him («سبق للقسام أن أعلنت»).
        receipts: words for having a statement («بيان تلقته القناة»), whose subject only received it.
        credits: words at the end of a sentence before whose what it told is («…، والأرقام للأمم المتحدة»).
        made: words behind an adjective that says where a thing was made («أميركي الصنع»).
        having: words for who has the thing behind them («المرصد له رواية أخرى»).
        stories: words for what a body has to tell, where it is said to have it («له رواية أخرى»).
        wordings: words for what somebody says or tells, before a colon («كلام آخر: …»).
        with_whom: words before whom an account or a figure is with («37 قتيلاً عند المرصد»).
        topics: words before what a statement is about, where it stands first («وعن الغارة قال …»).
        in_place_of_nouns: the word that stands for a noun after "another" ("another one").
        in_names: what stands within a name of a person without a capital ("al", "bin").
        turns: words before a frame that make it open what follows ("; according to", "but according to").
        opinions: words that open an outlet's conclusion («مما سبق», "in our view").
        culprits: words beside who is said to have done it («وراء», «الفاعل», "behind").
        doings: words between a deed and whose it is («التفجير من تدبير كذا»).
        rumours: words for reports («الأنباء», "claims"); ``falsehood`` those that call them false («لا صحة»).
        allusions: words that a denial of the event just told is put in («صلة», «مسؤولية», "involvement").
        as_much: phrases that admit what was just told ("acknowledged as much").
        initially: words for a figure since corrected ("had initially reported five").
        accounts: words of a side's own account of its deed ("said the strike was accurate").
        issued: words before the day a page was published or brought up to date.
        stamps: words that tag a line of a ticker, before what it tells («عاجل», "breaking").
        columns: words of a table's head, to what the column under them tells ("perpetrator": actor).
        item_words: ordinals that number the items of a list («رابعا: …»).
        papers: words of the title of a paper that a body issues («بيان رقم 7 من …»).
        bulletins: words of a head line that say that the items under it are of its day («حصاد»).

    Who acts on whom:
        latter: by a pronoun suffix, the word for the side told last in its gender («مواقعه»: «الأخير»).
        pointers: words that alone mean what was told last («ووقع ذلك أمس», "it happened").
        demonstratives: words before a noun that point to what was told last («هذه القوات»).
        homelands: words for the country of who speaks, with the pronoun they end with («قوات بلاده»).
        collectives: nouns for many that a phrase with "of" fills ("a group of gunmen").
        out_of: prepositions before a pronoun for the side whose fighters they are («عناصر منها»).
        adherent: words that bind fighters to a side by any preposition («مرتبطون بكذا», «محسوبة على كذا»).
        belonging: words between fighters and the side named after them («من», «ينتمون»).
        natives: words for the people of a place, who may be hit elsewhere («من أبناء حلب»).
        guilt: words for a deed just told that somebody is blamed for («اتهم الجيش بتنفيذها»).
        blame: words for guilt that is laid on a side («المسؤولية», "blame").
        joining: words between two who speak with one verb ("and", "nor"); ``neither`` opens what neither says.
        likewise: words before who does what was just told of another ("as did").
        mutual: words for what two sides do to each other («متبادل»).
        wherewith: words for "with it" right after a verb, its subject behind them.
        alongside: words before those who fell with a victim («مع سبعة من مرافقيه»).
        leaning: words that make a side only the friend of what follows ("Turkish-backed").
        held: words that make a side the holder of what follows ("ISIL-held").
        sway: words for the hold of a side on a place ("a town under rebel control").
        beneath: words before a side and its hold on a place ("under rebel control").
        allies: words that make a side only the friend of the one named next ("government ally Russia").
        makes: words before the make of a vehicle or weapon («من طراز»).
        support: words before a side that stands behind another («بدعم من»).
        allied: words before a capital that make it a state («حزب الله حليف دمشق»).
        led: words before who leads a side that is named itself («التحالف بقيادة واشنطن»).
        aims: words before what is shot at ("fired at a ship").
        meant: words for whom a strike was meant for, before its noun («المستهدف بالغارة قيادي في كذا»).
        origins: words before who fired, and from where («قصف على البلدة مصدره قوات كذا»).
        upon: words right before what raids from the air fall on ("raids on the town").
        wielding: words before the weapon an act is done with ("using drones", "firing rockets").

    How many, and which of them:
        deeds: nouns for an event just told, of whatever kind («العملية»).
        name_openers: words that only begin the name of a place («أبو»).
        one_of, none_of: words before a plural that make it one («أحد قادته») or nobody («أياً من عناصره»).
        one_of_those: words for one of several people just told («أحدهم»), from ``one_of`` and ``plural_pronouns``.
        further_ones: words for another, or others, of the kind just told («وقال آخرون»).
        in_favour: words before who gains what another loses («خسروا البلدة لصالح كذا»).
        riding: words before what somebody rides («يستقلون دراجة», «على متن سيارة»).
        carrying: verbs between what carries people and those in it («حافلة تقل جنودا»).
        grips: nouns for the hold of who has taken somebody («وقعوا في قبضة كذا»).
        numbers_of_them: words for the number of those just told («عددهم»).
        under_negation: small words between a negation and what it denies («دون أن يسفر ذلك عن أي»).
        either: words that join a second thing denied to the first («قتلى أو جرحى»).
        meets: the first word of a verb of dying of two words («لقي … حتفه»).
        whole: words that say all of a body of people is meant («أسرة كاملة»).
        made_up: words between a body of people and how many it is («عائلة مؤلفة من ستة», "a family of six").
        aged: words that close an age before whom it is of ("a 17-year-old Palestinian").
        others: words for further people not in the group just named («آخرين», "others"); ``more`` those between
            a number and what befell them ("12 more were hurt").
        subtotal: words after which a part of a total is counted («بينهم», "including").
        mostly: words that open a description of those counted ("mostly women and children").
        those: words for people told before ("those killed").
        figures: words for how many they were that another teller says again («العدد», «عددهم»).
        at_least: words after one person that leave the number open («قتيل على الأقل»).
        of_two: words that speak of two people just named («أحدهما ضابط»).
        of_rank: words between a person and their rank («ضابط برتبة نقيب»).
        revised: words at the head of a line that tells later figures («تحديث: …», "Update: …").
        casualties: words that make a line without a verb tell ("Five killed in Homs").
        found: words for finding the dead ("bodies were found").

    Whether it happened:
        may: words that make a present verb after them only possible («قد ينفجر»).
        jussives: words of negation after which only a verb can stand («لم يصب»).
        passive_vowel: the sign on the first letter that makes a verb a passive where writers mark it («دُمّر»).
        spoken_not: words that deny a verb as it is spoken, and are a relative elsewhere («قواتنا ما قصفت السوق»).
        exceptives: words after a denied verb that except what it was done to («لم تستهدف سوى الثكنات»).
        explaining: words that open a sentence which gives what the one before only announced («فقد نقلت …»).
        own_verbs: the letter with which a verb that "we" did not do begins («لم ندخل»).
        selves: words with which a side speaks of itself ("we had no force there").
        existential: words between a negation and what is said not to be («لم تكن هناك أي غارات»).
        achieved: words before an infinitive that tell it as done ("managed to retake").
        reasons: words that open why something was done («لأن», «بذريعة», "because").
        alike: adjectives after a noun that make it of the kind just told («قصف مماثل»).
        further: adjectives after a noun that make it one more of its kind («غارة أخرى»).
        firsts: words for the first of things counted together («الأولى», «أحدهما»); ``seconds`` for a further one.
        also: words that open a further deed of the same subject («كما استهدف …»).
        amid: words before what only went on meanwhile ("amid ongoing clashes").
        siding: prefixes of whose side somebody is on ("pro-government").
        pairs: words for the two just told («كلاهما», "both were killed").
        repeated: words behind a number that say how often ("raided the town 14 times").
        charged: participles that tell what somebody is charged with ("a man accused of killing a soldier").
        likening: adjectives that only allude to an act ("such attacks", "a possible raid").
        editions: of ``bulletins``, those of an hour, which date nothing where no day stands beside them.
        totals: words that begin a line which adds up the items above it.
        ranked: words before the next of those told in order («تلتها حلب 301»).
        answers: words that name an act only as what another answers ("in response to the attack").

    Where:
        sites: words that names of sites begin or end with («مطار معيتيقة», "Mitiga airport").
        settlements: nouns right after which a name is a town's.
        medical: adjectives that make a place before them a hospital's («مركز سبها الطبي»).
        public: words after a site's name that make it its town's («مستشفى صيدا الحكومي»).
        bearings: words for a side of a land that its name may begin with («جنوب لبنان»).
        capital: the word for the capital of a state, definite.
        clock: words that make a place one of the clock ("Sanaa time", «بتوقيت صنعاء»).
        measures: units of distance («60 كيلومترا غربي بغداد»).
        exceptive: words before what looks like a place's name that is none («لا سيما»).

    When:
        lasting: adjectives of what goes on, before the time it has («حملة مستمرة منذ شهرين»).
        none_before: words before "since" that tell when the last one was («أول غارة منذ», "the first strike since").
        since: words that make the time after them a beginning («منذ بدء العدوان في 27 كانون الثاني»).
        temporal: words after which a definite event is only a time («قبل الهجوم»).
        aftermath: of them, those that may name a cause («بعد قصف المنزل»).
        day_parts: adverbs that alone put an event on the day in scope («فجراً»).
        cases: words between a number and the noun of a deed that it counts («12 حالة اختطاف»).
        spans: units of time that an act is counted from; ``counted_from`` the words between ("a day after heavy
            clashes").
        occurring: verbs that only say when an event was, beside another ("came after", "came as").
        sequels: words by which a later event is told before an earlier one ("followed a raid").
        lately: words before the ``spans`` that figures are added up over ("in recent weeks").
    """

    # Word order and small words
    subject_first: bool
    prepositions: Mapping[str, str]
    proclitics: Mapping[str, str]
    merged_article: tuple[str, ...]
    coordinators: frozenset[str]
    coordinating_prefix: str
    linking: frozenset[str] = field(init=False)
    calling: frozenset[str] = field(init=False)
    """Last words of prepositions and coordinators: before any other word none need be sought."""
    listing: frozenset[str] = frozenset()
    as_for: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    the: frozenset[str] = frozenset()
    indefinites: frozenset[str] = frozenset()
    possessives: Mapping[str, str] = field(default_factory=dict)
    parties: frozenset[str] = frozenset()
    possessive_endings: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    passive: frozenset[str]

    # Letters and endings written with a word
    article_prefix: str = ""
    clitics: str = ""
    future_prefixes: tuple[str, ...] = ()
    verb_letters: frozenset[str] = frozenset()
    purpose_prefixes: frozenset[str] = frozenset()
    consequence: str
    nominative: tuple[str, ...] = ()
    accusative: tuple[str, ...] = ()
    masculine: frozenset[str] = frozenset()
    feminine: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    dual_endings: tuple[str, ...] = ()
    gerund: str = " "
    noun_pronouns: tuple[str, ...] = ()
    plural_pronouns: tuple[str, ...] = ()
    preposition_endings: tuple[str, ...] = ()
    adverbial_endings: tuple[str, ...] = ()
    numerals: tuple[str, ...] = ()
    pasts: frozenset[str] = frozenset()
    past_ending: str = ""
    verb_particles: frozenset[str]

    # Clauses
    relatives: frozenset[str]
    relative_subjects: frozenset[str] = frozenset()
    apposed: frozenset[str] = frozenset()
    objects_of_relatives: frozenset[str] = frozenset()
    free_relatives: frozenset[str] = frozenset()
    namings: frozenset[str] = frozenset()
    complementisers: frozenset[str]
    breaks: frozenset[str]
    breaking: frozenset[str] = field(init=False)
    """``breaks`` with and without a coordinator before them, and the marks that break a sentence."""
    told_anew: frozenset[str] = field(init=False)
    """``complementisers`` with a coordinator before them: the same teller goes on («وأن الجيش قصف»)."""
    one_of_those: frozenset[str] = field(init=False)
    further_ones: frozenset[str] = frozenset()
    attendant: frozenset[str] = frozenset()
    subject_openers: frozenset[str] = frozenset()
    resuming: frozenset[str] = frozenset()

    # Who says it
    pronouns: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    name_openers: frozenset[str] = frozenset()
    based: frozenset[str] = frozenset()
    of_oneself: frozenset[str] = frozenset()
    own_side: frozenset[str]
    of_things: frozenset[str] = frozenset()
    on_behalf: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    friendly: frozenset[str] = frozenset()
    heads: Mapping[str, str] = field(default_factory=dict)
    manner: frozenset[str] = frozenset()
    judgements: frozenset[str] = frozenset()
    formerly: frozenset[str] = frozenset()
    receipts: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    with_whom: frozenset[str] = frozenset()
    wordings: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    stories: frozenset[str] = frozenset()
    in_place_of_nouns: frozenset[str] = frozenset()
    in_names: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    opinions: tuple[str, ...]
    culprits: frozenset[str] = frozenset()
    doings: frozenset[str] = frozenset()
    rumours: frozenset[str] = frozenset()
    falsehood: frozenset[str] = frozenset()
    allusions: frozenset[str]
    as_much: frozenset[str] = frozenset()
    initially: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    issued: frozenset[str] = frozenset()
    stamps: frozenset[str] = frozenset()
    columns: Mapping[str, str]
    bulletins: frozenset[str]
    editions: frozenset[str] = frozenset()
    item_words: frozenset[str]
    papers: frozenset[str]
    ranked: frozenset[str] = frozenset()
    totals: frozenset[str] = frozenset()

    # Who acts on whom
    deed_pronouns: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    of_several: frozenset[str] = frozenset()
    third_persons: tuple[str, str, str] = (" ", " ", " ")
    things: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    latter: Mapping[str, str] = field(default_factory=dict)
    pointers: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    homelands: Mapping[str, str] = field(default_factory=dict)
    collectives: frozenset[str] = frozenset()
    adherent: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    belonging: frozenset[str] = frozenset()
    natives: frozenset[str] = frozenset()
    blame: frozenset[str] = frozenset()
    guilt: frozenset[str] = frozenset()
    mutual: frozenset[str] = frozenset()
    wherewith: frozenset[str] = frozenset()
    alongside: frozenset[str] = frozenset()
    leaning: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    sway: frozenset[str] = frozenset()
    beneath: frozenset[str] = frozenset()
    allies: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset()
    support: frozenset[str] = frozenset()
    allied: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    upon: frozenset[str] = frozenset()
    wielding: frozenset[str] = frozenset()

    # How many, and which of them
    one_of: frozenset[str]
    none_of: frozenset[str]
    under_negation: frozenset[str] = frozenset()
    in_favour: frozenset[str] = frozenset()
    of_both: str = ""
    riding: frozenset[str] = frozenset()
    carrying: frozenset[str] = frozenset()
    grips: frozenset[str] = frozenset()
    numbers_of_them: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    meets: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    made_up: frozenset[str] = frozenset()
    aged: frozenset[str] = frozenset()
    others: frozenset[str]
    more: frozenset[str] = frozenset()
    subtotal: frozenset[str]
    mostly: frozenset[str] = frozenset()
    those: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    at_least: frozenset[str] = frozenset()
    of_two: frozenset[str] = frozenset()
    of_rank: frozenset[str] = frozenset()
    revised: frozenset[str] = frozenset()
    casualties: frozenset[str] = frozenset()
    found: frozenset[str] = frozenset()

    # Whether it happened
    may: frozenset[str] = frozenset()
    spoken_not: frozenset[str] = frozenset()
    passive_vowel: str = ""
    exceptives: frozenset[str] = frozenset()
    existential: frozenset[str] = frozenset()
    jussives: frozenset[str] = frozenset()
    own_verbs: str = ""
    selves: frozenset[str] = frozenset()
    explaining: frozenset[str] = frozenset()
    achieved: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    further: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    seconds: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    siding: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    charged: frozenset[str] = frozenset()
    likening: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    likewise: frozenset[str] = frozenset()
    neither: frozenset[str] = frozenset()

    # Where
    sites: frozenset[str] = frozenset()
    settlements: frozenset[str] = frozenset()
    medical: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()
    bearings: frozenset[str] = frozenset()
    capital: str = ""
    clock: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    exceptive: frozenset[str] = frozenset()

    # When
    lasting: frozenset[str] = frozenset()
    since: frozenset[str]
    none_before: frozenset[str] = frozenset()
    temporal: frozenset[str]
    aftermath: frozenset[str]
    day_parts: Mapping[str, str]
    cases: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    counted_from: frozenset[str] = frozenset()
    lately: frozenset[str] = frozenset()
    sequels: frozenset[str] = frozenset()
    occurring: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        last = {phrase.split()[-1].removeprefix(self.coordinating_prefix) for phrase in self.prepositions}
        last |= {phrase.split()[-1].removeprefix(self.coordinating_prefix) for phrase in self.coordinators}
        last |= {self.coordinating_prefix + word for word in last}
        object.__setattr__(self, "linking", frozenset(last))
        object.__setattr__(self, "calling", frozenset({*self.proclitics, *self.namings, *self.of_oneself}))
        joined = {self.coordinating_prefix + word for word in self.breaks}
        anew = {self.coordinating_prefix + word for word in self.complementisers} if self.coordinating_prefix else ()
        object.__setattr__(self, "told_anew", frozenset(anew))
        object.__setattr__(self, "breaking", frozenset({"؛", ";", "،", ","} | self.breaks | joined))
        some = {one + pronoun for one in self.one_of for pronoun in self.plural_pronouns}
        object.__setattr__(self, "one_of_those", frozenset(some))

    def has_article(self, word: str) -> bool:
        """Whether a word is written with the definite article («الجيش»)."""
        return bool(self.article_prefix) and word.startswith(self.article_prefix)


@frozen
class Language:
    """A language as the engine uses it."""

    code: str
    matcher: Matcher
    syntax: Syntax
    find_numbers: Callable[[Tokens, int, int], list[Quantity]]
    find_times: Callable[[Tokens, int, int], list[TimeMention]]
    is_measure: Callable[[Tokens, Quantity], bool]
    naming: Naming = field(default_factory=Naming)
