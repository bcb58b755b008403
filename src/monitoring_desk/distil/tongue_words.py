"""The verbs of saying and the small words around them, language by language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What the reader of one language knows, all in lower case."""

    verbs: frozenset[str]
    """Forms that say; those of one word only."""
    helpers: frozenset[str] = frozenset()
    """What may stand before the form and belongs to it: "a déclaré", "hat gesagt"."""
    bars: frozenset[str] = frozenset()
    """Prepositions and the like: what follows them is no speaker ("dijo a la agencia")."""
    skips: frozenset[str] = frozenset()
    """What may stand between a verb and its speaker: "sagte auch …"."""
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    """What opens the reported clause."""
    joins: frozenset[str] = frozenset()
    """What goes on with a speaker's name or description: "de", "von"."""
    callings: tuple[str, ...] = ()
    """Endings of nouns that call a person by office or trade, where nouns have capitals."""
    drops: bool = False
    """The verb may stand without its subject."""
    according: tuple[str, ...] = ()
    """What stands before whoever is the source: "selon"."""
    views: frozenset[str] = frozenset()
    """What opens a sentence before whose view it is: "Pour Lena Orlov, …"."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TONGUES: dict[str, Tongue] = {
    "de": Tongue(
        verbs=_set(
            """sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont meinte meint warnte warnt forderte fordert schrieb schreibt erwiderte
            erwidert versicherte versichert kritisierte kritisiert berichtete berichtet ergänzte ergänzt erläuterte erläutert fügte fügt lobte lobt mahnte
            mahnt räumte räumt bekräftigte bekräftigt bestätigte bestätigt behauptete behauptet antwortete antwortet fragte fragt rief ruft seufzte seufzt
            unterstrich unterstreicht urteilte urteilt verkündete verkündet teilte teilt twitterte zitierte so heißt findet glaubt weiß verspricht versprach
            warf wirft versprach verspricht ärgerte ärgert klagte klagt beteuerte beteuert schimpfte hofft hoffte befürchtet kündigte nannte nennt bezeichnete bezeichnet sprach spricht sprachen beklagte beklagt bedauerte bedauert kommentierte kommentiert konstatierte resümierte"""
        ),
        helpers=_set("hat haben hatte hatten habe"),
        bars=_set(
            """in im am an bei beim gegenüber zu zum zur auf aus nach vor während von vom mit für über unter seit durch gegen ohne um wegen dass weil da wenn
            nachdem und oder aber als ob wie"""
        ),
        skips=_set(
            "auch dazu weiter zudem außerdem noch dann daraufhin gestern heute nun etwa jedoch dagegen am ihm ihr uns mir"
        ),
        he=_set("er"),
        she=_set("sie"),
        that=_set("dass daß"),
        joins=_set("von vom der des für zu zur"),
        according=("laut", "zufolge", "nach angaben von", "nach worten von"),
        callings=tuple(
            """sprecher sprecherin minister ministerin chef chefin präsident präsidentin leiter leiterin direktor direktorin anwalt anwältin experte expertin
            forscher forscherin professor politiker politikerin kanzler kanzlerin vorsitzende vorsitzender bürgermeister bürgermeisterin philosoph publizist
            autor autorin sekretär sekretärin trainer trainerin manager managerin ökonom ökonomin analyst analystin richter richterin abgeordnete abgeordneter
            geschäftsführer geschäftsführerin vorstand kommissar kommissarin beauftragte beauftragter journalist journalistin redakteur dokumentar senator
            botschafter general kollege kollegin arzt ärztin lehrer lehrerin unternehmer künstler sänger regisseur staatsanwalt referent könig papst
            herr frau dr prof""".split()
        ),
    ),
    "fr": Tongue(
        verbs=_set(
            """dit disait dire déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait estime estimé estimait
            assure assuré assurait annoncé annonce indique indiqué souligne souligné précise précisé précisait lance lancé répondu répond rappelle rappelé
            confie confié martèle martelé prévient prévenu écrit écrivait raconte raconté soupire soupiré glisse glissé lâche lâché conclut conclu poursuit
            poursuivi note noté regrette regretté dénonce dénoncé plaide plaidé reconnaît reconnu insiste insisté résume résumé commente commenté témoigne
            témoigné juge jugé avance avancé prône ironise s'inquiète s'insurge s'exclame prétend soutient soutenu avoue avoué promet promis qualifie qualifié s'agace s'indigne s'alarme s'emporte accuse accusé fustige fustigé réclame réclamé exige exigé avertit averti confirme confirmé déplore déploré réagit réagi"""
        ),
        helpers=_set("a ont avait avaient aurait"),
        bars=_set(
            """à au aux dans en lors durant pendant sur devant par pour après avant chez vers que qu' qui et ou mais car sans avec depuis selon dès entre contre"""
        ),
        skips=_set(
            "aussi ainsi également encore alors ensuite notamment hier mardi lundi mercredi jeudi vendredi samedi dimanche ce"
        ),
        he=_set("il t-il -il"),
        she=_set("elle t-elle -elle"),
        that=_set("que qu'"),
        joins=_set("de du des la le les d' l'"),
        according=("selon", "d'après"),
        views=_set("pour"),
    ),
    "es": Tongue(
        verbs=_set(
            """dijo dice decía dicho afirmó afirma afirmado declaró declara declarado señaló señala señalado aseguró asegura asegurado explicó explica explicado
            agregó agrega agregado añadió añade añadido indicó indica indicado manifestó manifiesta manifestado sostuvo sostiene expresó expresa expresado
            advirtió advierte advertido subrayó subraya destacó destaca destacado comentó comenta comentado escribió escribe precisó precisa recordó recuerda
            recordado aclaró aclara reiteró reitera respondió responde lamentó lamenta denunció denuncia cuestionó cuestiona opinó opina argumentó argumenta
            reconoció reconoce insistió insiste enfatizó enfatiza apuntó apunta remarcó remarca detalló detalla mencionó menciona relató relata contó cuenta
            anunció anuncia criticó critica planteó plantea concluyó concluye admitió admite resaltó resalta habló calificó prometió promete exigió exige pidió pide acusó acusa confirmó confirma informó informa recalcó recalca matizó celebró defendió defiende puntualizó apostilló zanjó"""
        ),
        helpers=_set("ha han había habían"),
        bars=_set(
            """a al ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras que y e o pero aunque cuando si como luego
            porque"""
        ),
        skips=_set("también además ayer hoy este luego asimismo así primero"),
        he=_set("él"),
        she=_set("ella"),
        that=_set("que"),
        joins=_set("de del la las los el y"),
        drops=True,
        according=("según", "de acuerdo con", "a juicio de", "en palabras de"),
        views=_set("para"),
    ),
    "pt": Tongue(
        verbs=_set(
            """disse diz dizia dito afirmou afirma afirmado declarou declara explicou explica acrescentou acrescenta ressaltou ressalta destacou destaca comentou
            comenta escreveu escreve avaliou avalia garantiu garante frisou frisa ponderou pondera alertou alerta criticou critica defendeu defende lembrou
            lembra respondeu responde contou conta relatou relata argumentou argumenta anunciou anuncia completou completa concluiu conclui reforçou reforça
            reiterou reitera sublinhou sublinha salientou salienta observou observa questionou questiona informou informa revelou revela reconheceu reconhece lamentou lamenta classificou
            classifica admitiu admite denunciou denuncia prometeu promete advertiu adverte assegurou assegura insistiu insiste pediu pede acusou acusa exigiu exige confirmou confirma indicou indica referiu refere"""
        ),
        helpers=_set("tem têm tinha havia"),
        bars=_set(
            """a à ao aos às ante com contra desde durante em no na nos nas num numa entre até para por pelo pela segundo sem sobre após que e ou mas embora
            quando se como porque"""
        ),
        skips=_set("também ainda ontem hoje já assim então"),
        he=_set("ele"),
        she=_set("ela"),
        that=_set("que"),
        joins=_set("de do da dos das o a os as e"),
        drops=True,
        according=("segundo", "de acordo com", "conforme", "para"),
    ),
    "it": Tongue(
        verbs=_set(
            """detto dice disse dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea commentato commenta scritto scrive
            osservato osserva ribadito ribadisce ricordato ricorda annunciato annuncia precisato precisa sostenuto sostiene replicato replica risposto risponde
            raccontato racconta ammesso ammette avvertito avverte concluso conclude assicurato assicura denunciato denuncia rivelato confermato conferma
            prosegue proseguito promesso promette insiste insistito accusato accusa chiesto chiede rilevato evidenziato definito definisce lamentato lamenta sospira"""
        ),
        helpers=_set("ha hanno aveva avevano"),
        bars=_set(
            """a al allo alla ai agli alle in nel nello nella nei nelle con su sul sulla per tra fra durante dopo prima secondo senza contro che e ed o ma se
            quando come mentre perché"""
        ),
        skips=_set("anche ancora poi oggi ieri così inoltre"),
        he=_set("lui egli"),
        she=_set("lei ella"),
        that=_set("che"),
        joins=_set("di del della dei delle dello degli la il lo le i gli l' dell'"),
        drops=True,
        according=("secondo", "per"),
    ),
    "ru": Tongue(
        verbs=_set(
            """сказал сказала сказали заявил заявила заявили заявляет отметил отметила отметили отмечает подчеркнул подчеркнула подчеркнули сообщил сообщила
            сообщили сообщает добавил добавила добавили пояснил пояснила пояснили считает рассказал рассказала рассказали написал написала написали пишет
            уточнил уточнила говорит говорил говорила ответил ответила объяснил объяснила признался призналась напомнил напомнила предупредил предупредила
            утверждает утверждал указал указала констатировал подтвердил подтвердила объявил объявила призвал призвала цитирует пообещал пообещала жалуется заверил заверила обвинил обвинила потребовал потребовала полагает сетует назвал назвала назвали"""
        ),
        bars=_set(
            """в во на по о об обо с со к ко у из от до для при за под над перед через без после во что и или но а как когда если журналистам агентству изданию
            порталу телеканалу газете каналу корреспонденту"""
        ),
        skips=_set("также ранее тогда позже вчера сегодня"),
        he=_set("он"),
        she=_set("она"),
        that=_set("что"),
        joins=_set(""),
        according=("по словам", "по мнению", "по данным", "как сообщил", "согласно"),
    ),
    "pl": Tongue(
        verbs=_set(
            """powiedział powiedziała mówi mówił mówiła stwierdził stwierdziła dodał dodała podkreślił podkreśliła oświadczył oświadczyła napisał napisała
            zaznaczył zaznaczyła ocenił oceniła wyjaśnił wyjaśniła poinformował poinformowała dodaje podkreśla zauważa tłumaczy przyznał przyznała"""
        ),
        bars=_set("w we na po o z ze do od dla przy za pod nad przed przez bez że i oraz lub ale a jak gdy jeśli"),
        skips=_set("też także również"),
        he=_set("on"),
        she=_set("ona"),
        that=_set("że"),
        drops=True,
    ),
    "nl": Tongue(
        verbs=_set(
            "zei zegt zeggen verklaarde verklaart aldus vertelde vertelt stelde stelt schreef schrijft benadrukte benadrukt vindt meldde meldt vroeg antwoordde"
        ),
        helpers=_set("heeft hebben had"),
        bars=_set("in op aan bij tegen tot naar voor van met over na tijdens door om dat en of maar als toen"),
        skips=_set("ook dan verder"),
        he=_set("hij"),
        she=_set("zij ze"),
        that=_set("dat"),
        joins=_set("van de der den het"),
    ),
    "sv": Tongue(
        verbs=_set(
            "sade säger sa berättar berättade skriver skrev menar förklarar förklarade siger sagde udtaler skriver sier sa forteller fortalte mener uttaler"
        ),
        bars=_set("i på till vid av med för om efter under att och eller men som när til ved og"),
        skips=_set("också även"),
        he=_set("han"),
        she=_set("hon hun"),
        that=_set("att at"),
    ),
    "tr": Tongue(
        verbs=_set(
            """dedi dediler diyor söyledi söylüyor açıkladı belirtti vurguladı konuştu kaydetti ekledi aktardı savundu sordu bildirdi yazdı iddia kullandı
            nitelendirdi nitelendiriyor tanımladı uyardı diyen"""
        ),
        bars=_set("ve ile için göre"),
        skips=_set("ise da de ayrıca şunları şöyle dün bugün"),
        he=_set("o"),
        that=_set("ki"),
        drops=True,
    ),
    "id": Tongue(
        verbs=_set(
            """kata ujar ucap tutur jelas tegas ungkap papar sebut tambah terang imbuh berkata mengatakan menyatakan menegaskan menjelaskan mengakui menyebut
            menilai mengungkapkan menambahkan memperingatkan menuturkan meminta menulis menuding janji keluh tandas sesal pinta imbau"""
        ),
        bars=_set("di ke dari pada kepada untuk dengan dalam saat usai bahwa dan atau tapi ketika seperti"),
        skips=_set("juga"),
        he=_set("dia ia"),
        that=_set("bahwa"),
        according=("menurut",),
    ),
    "cs": Tongue(
        verbs=_set(
            "řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila sdělil sdělila napsal napsala říká tvrdí"
        ),
        bars=_set("v ve na po o z ze do od pro při za pod nad před přes bez že a i nebo ale jak když"),
        he=_set("on"),
        she=_set("ona"),
        that=_set("že"),
        drops=True,
    ),
    "fi": Tongue(
        verbs=_set("sanoi sanoo kertoi kertoo totesi toteaa kirjoitti kirjoittaa lisäsi korosti arvioi"),
        bars=_set("ja tai mutta että kun jos"),
        he=_set("hän"),
        that=_set("että"),
    ),
    "uk": Tongue(
        verbs=_set(
            "сказав сказала заявив заявила зазначив зазначила додав додала наголосив наголосила повідомив повідомила підкреслив каже написав"
        ),
        bars=_set("в у на по про з із до від для при за під над перед через без після що і й та або але як коли"),
        he=_set("він"),
        she=_set("вона"),
        that=_set("що"),
    ),
}
TONGUES["da"] = TONGUES["no"] = TONGUES["nb"] = TONGUES["sv"]
TONGUES["sk"] = TONGUES["cs"]
TONGUES["ms"] = TONGUES["id"]
TONGUES["ca"] = TONGUES["gl"] = TONGUES["es"]


def small_words(language: str | None) -> frozenset[str]:
    """Articles, prepositions and the like of a language other than English; none where it is not known."""
    tongue = TONGUES.get((language or "").partition("-")[0].lower())
    if tongue is None:
        return frozenset()
    return (
        tongue.bars
        | tongue.that
        | tongue.joins
        | tongue.views
        | {p for p in tongue.according if " " not in p}
        | ARTICLES
    )


ARTICLES = _set(
    "le la les un une el los las una il lo i gli o a os as um uma der die das ein eine een de het en ett den det et seorang para sang"
)
