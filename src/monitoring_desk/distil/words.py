"""English words the distilling rules know: abbreviations, sentence starters, reporting verbs, titles, kinds of bodies."""

TITLE_ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof rev fr st ste sen sens rep reps gov govs pres amb hon gen gens lt col capt cpt cmdr maj sgt cpl adm brig
    sr. messrs mme mlle m. rs re. no nos vs v viz cf ca approx fig figs art arts sec secs para vol vols pp ed eds op ch eq
    tel ext dept univ assn bros mt ft supt insp det asst atty dir mgr ald cllr sr sra dipl hr str bzw z.b d.h ggf u.a e.g i.e""".split()
)
"""What a name, number or example follows: never the end of a sentence."""

ENDING_ABBREVIATIONS = frozenset(
    """inc ltd co corp llc plc bhd gmbh cie jr etc al ave blvd rd esq ph.d m.d b.a m.a ret
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    a.m p.m u.s u.k u.n e.u d.c u.a.e u.s.a ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
    okla ore pa tenn tex va vt wash wis wyo km kg cm mm lb lbs oz hrs min bn mn tn""".split()
)
"""What may end a sentence too: it does when the next word is one that opens sentences."""

STARTERS = frozenset(
    """The A An This That These Those He She It We They I You His Her Its Their Our My Your There Here In On At By For From With Without Of
    But And Or So Yet Nor If When While Although Though Because Since As After Before During Under Over Between Among Against About Despite
    However Meanwhile Moreover Also Still Now Then Later Earlier Yesterday Today Tomorrow What Who Why How Where Which Both Some Many Most
    All Each Every Such Other Another Several Few Not No Yes According Officials Police Analysts Critics Two Three Four Five Last Next""".split()
)

REPORTING = frozenset(
    """said says say saying told tells tell telling added adds add adding asked asks asking replied replies explained explains noted notes noting
    stated states stating announced announces announcing declared declares declaring claimed claims claiming insisted insists insisting
    warned warns warning argued argues arguing acknowledged acknowledges acknowledging admitted admits admitting stressed stresses stressing
    emphasized emphasised emphasizes emphasises emphasizing emphasising reiterated reiterates reiterating confirmed confirms confirming
    denied denies denying suggested suggests suggesting recalled recalls recalling wrote writes writing tweeted tweets tweeting posted
    remarked remarks observed concluded concludes continued quipped joked responded responding answered vowed vows pledged promised
    conceded concedes maintained maintains asserted asserts contended contends alleged alleges cautioned cautions urged urges
    predicted complained lamented testified commented boasted shouted yelled cried whispered muttered murmured exclaimed recounted
    reported reports underlined underscored highlighted clarified hailed praised called described""".split()
)
"""Verb forms that can carry somebody's words."""

MONTHS = frozenset(
    """januar jänner februar märz april mai juni juli august september oktober november dezember marts maj mars tammikuuta januari februari maart mei
    augusti oktober desember ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık""".split()
)
"""Months before which a day is written as an ordinal, with a stop."""
