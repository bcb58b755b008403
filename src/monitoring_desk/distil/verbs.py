"""English verbs of the news with all their forms."""

from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]

# base past participle; the rest is regular.
_IRREGULAR = """
be was been|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst
buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten
forgive forgave forgiven|shrink shrank shrunk|withstand withstood withstood|rewrite rewrote rewritten|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mistake mistook mistaken|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot|show showed shown
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun
split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn
sweep swept swept|swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
understand understood understood|undergo underwent undergone|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn
win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|rebuild rebuilt rebuilt|resell resold resold
offset offset offset|upset upset upset|outbid outbid outbid|underwrite underwrote underwritten|redraw redrew redrawn|retake retook retaken
"""

_REGULAR = """
abandon abduct abolish absorb accelerate accept access accommodate accompany accuse achieve acknowledge acquire act add address adjourn administer
admit adopt advance advise affect affirm agree aim alert allege allocate allow ambush announce answer apologise apologize appeal appear apply appoint
approach approve argue arm arrange arrest arrive ask assassinate assault assemble assert assess assign assist assume assure attack attempt
attend attract auction authorise authorize avert avoid award back ban bar barricade base batter beat_ believe belong benefit besiege blame
blast blaze block board boast bolster bomb bombard boost boycott brief broker bury call calm cancel capsize capture carry cast cause caution
cease cede celebrate chair challenge change charge chase check cite claim clarify clash clear clinch close collapse collect collide combat comment
commemorate commence commission commit compare compensate compete complain complete concede concentrate conclude condemn conduct confer
confirm confiscate confront connect consider consolidate construct consult contact contain continue contract contribute control convene
convert convey convict cooperate coordinate counter cover crack crash create criticise criticize cross crush curb damage dash date debate debut
decide declare decline dedicate deepen defeat defend defer defy delay delegate deliver demand demolish demonstrate deny depart deploy
deport derail describe design destroy detain detect determine detonate develop devastate devote die dip direct disappear disburse disclose discover
discuss dislodge dismantle dismiss displace dispute disrupt distribute disturb divert divest divide donate double down downgrade draft drop drown
earmark earn ease educate elect eliminate embark emerge emphasise emphasize employ enable enact encourage end endorse enforce engage enhance
enjoy enlist ensure enter envisage erect erupt escalate escape escort establish estimate evacuate evaluate examine exceed exchange execute exempt
exercise exit expand expect expel experience expire explain explode explore export express extend extradite face facilitate fail favour favor
fear feature field file fill finalise finalize finance fine finish fire flatten float flood focus foil follow force form found frame
free fulfil fulfill function fund gain gather generate govern grant grapple greet ground guarantee guard halt hamper hand handle happen
harm head help highlight hijack hike hint hire honour honor hope host house identify ignite ignore impact implement imply import impose imprison improve
inaugurate incorporate increase incur indicate indict inflict inform initiate inject injure ink inspect install intend intensify intercept
interrupt intervene interview introduce invade invest investigate invite involve issue jail join jump justify kidnap kill knock label lack land
last launch leak lease license lift limit link liquidate list loan lobby locate lock look loot lower maintain manage mandate
manufacture march mark match mediate merge mobilise mobilize monitor mount mourn move name narrow near need negotiate nominate note notify
object oblige observe obtain occupy occur offer open operate oppose opt order organise organize originate oust outline overhaul overturn own pardon
park participate partner pass patrol perform permit persuade pilot place plan plant play plead pledge plough plunge poison police poll pose
position post postpone pound power praise predict prefer prepare present preserve press pressure prevent print prioritise prioritize probe proceed
process procure produce prohibit project promise promote prompt propose prosecute protect protest prove provide publish pull punish purchase
pursue push qualify question quiz raid raise rally ram ransack ratify ravage reach react reaffirm realise realize reassure rebuff recall
receive recognise recognize recommend reconstruct record recover recruit reduce refer reflect reform refund refuse register regret
regulate reinforce reinstate reiterate reject relate release relocate rely remain remove rename renew renovate repair repatriate repay repeat replace
replenish reply report represent request require reschedule rescue reserve resettle reshuffle resign resist resolve respond restore restrict
restructure result resume retain retire retreat retrieve return reveal reverse review revise revive revoke reward rock roll rout rule rush
sack safeguard sail sanction save scale scatter schedule scrap seal search secure seize select sentence separate serve settle shape share
shell shift ship shipwreck shorten shower shuttle sign signal simplify slash slow smash smuggle solve spare spark specify spell sponsor spot
stab stabilise stabilize stage start state station stay stem step stop storm strand strengthen stress stretch struggle study submit subsidise subsidize
succeed suffer suggest sue supply support suppress surge surpass surrender surround survive suspect suspend sustain swap switch swamp tackle
talk target tax tender terminate test testify thank thwart threaten tighten topple torch total touch tour trace trade train transfer transform
transport trap travel treat trigger triple try tumble turn tweet unveil update upgrade urge use vacate vaccinate value veto view violate visit voice volunteer
vote vow wait walk want warn wash waive weigh weigh welcome widen wipe witness work worry wound wrap wreck yield
blow_up underline underscore
airlift amend anticipate audit axe bankroll behead borrow calculate comply consent contest criminalise criminalize decommission digitise digitize dispatch
ditch doubt dredge drill electrify enlarge firebomb halve imagine immunise immunize inoculate insist insure inundate legalise legalize loosen massacre
modernise modernize nationalise nationalize outlaw outsource pause premiere privatise privatize quadruple reallocate recommence redirect refinance
refurbish reimburse relaunch relax renegotiate reopen repeal reroute restart restate shelve speculate stockpile streamline supplement treble trim wonder
absent abate accede acclaim acquit adapt adjust advertise advocate aggravate align allot alter analyse analyze annex annul appease apprehend
arouse assemble assign atone augment await backtrack bear_ bid_ bind_ blackmail bless bribe brand_ broaden bully bypass cater champion channel chart cling
coerce coincide commend compel compete_ compile comprise conceal conceive condone confine confront congratulate conquer conserve constitute cooperate_ cope
crackdown_ credit_ criticise_ culminate curtail decide_ deem defect defraud defuse degrade deliberate denounce deplore depose deprive deteriorate devalue
diminish disarm discard discharge discourage disqualify distort diversify downplay drain dump duplicate dwindle elevate emanate embark_ embrace
empower encounter entail entitle envision equip erode evict evolve exacerbate exclude excuse exert exhaust exile exonerate expedite exploit extinguish
falter famish_ fasten ferry fine-tune flag_ flatten_ flourish forego foster fracture freight_ fuel fumigate garner grill harass harvest hasten haul
heighten herald hinder hoard hover humiliate illustrate impair impeach impede implicate incite infect infiltrate infringe inhibit initial insert
insult intimidate invalidate invoke irrigate jeopardise jeopardize justify_ lament lash liberate linger lure malfunction maximise maximize merit mine_ minimise
minimize misuse mitigate moderate modify motivate muster narrow_ navigate neglect nurture omit oppress outnumber outpace overcharge overhaul_ overlook
override overwhelm pardon_ pave persecute persist phase pinpoint pioneer plug poise_ ponder populate portray precede preclude prescribe preside presume
proclaim profit_ proliferate propel prosper protest_ provoke quarantine quell reap reassign reassure_ rebound rebuke recede reckon reconcile
reconsider recur redeem redefine redeploy redesign redistribute reelect refrain refuel regain rein reiterate_ rejoin relieve relinquish remand remark remedy
remind remodel render repel replant repress reprimand resent reside resolve_ restrain resurrect retaliate retract reunite revamp revert revitalise revitalize
rewrite_ riddle_ rival rotate salvage scold scrutinise scrutinize segregate shatter shelter shrink_ shrug simplify_ situate_ skyrocket smother soar solicit
soften speculate_ sponsor_ squander stagnate stall startle steer stifle stipulate strain strand_ strip_ subside substitute summon supervise
surpass_ suspend_ sustain_ symbolise symbolize tally taper taunt tempt terrorise terrorize testify_ thrive tighten_ toss toughen trail tram_ transcend
transit translate transpire trespass triumph trounce tweak unite unlock unravel uproot usher utilise utilize validate vanish vary vie vindicate
waver weaken wield withstand_ wrestle yearn
breach careen engulf rob gut hurtle overflow rattle resound rip shatter_ skid slam swerve veer
abort bag char trample choke ballot compress condole defray deflate delete disable disband discontinue eradicate erase evade foreclose harden idle incentivise incentivize land_ lobby_ mothball overtax_ pilot_
pledge_ probe_ ration rationalise rationalize recapitalise recapitalize refit refloat rehabilitate rehire remit retrain retrofit sacrifice sanitise sanitize sequester shorten_ siphon
subcontract telecast toughen_ trumpet unfreeze upend vend wed whitewash withdraw_
"""

_DOUBLING = frozenset(
    """ban bar beg chat clap commit compel confer control cut defer deter dig dip drop equip expel fit get grab hit hop infer jam jog kidnap knit
    knock_ let log map net nod occur omit outbid overrun patrol pat permit pin plan plot plug pop prefer program put quit ram rebut refer regret
    gut skid rip rob rub run scrap set ship shop shut sit skip slam slap slip snap sin spin split spot stab stem step stop strip submit swap swim swim tag
    tap tip top transfer transmit trap trim tug uncap up win wrap shed rig bag plan hijack_ sum""".split()
)


def _ing(base: str) -> str:
    if base in ("be", "see", "flee", "agree", "foresee", "oversee", "free"):
        return base + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e"):
        return base[:-1] + "ing"
    return (base + base[-1] if base in _DOUBLING else base) + "ing"


def _s(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in ("travel", "cancel", "label", "signal", "total", "model", "fuel", "shovel", "quarrel", "counsel"):
        return base + "led"
    return (base + base[-1] if base in _DOUBLING else base) + "ed"


def _build() -> dict[str, tuple[tuple[str, Form], ...]]:
    table: dict[str, set[tuple[str, Form]]] = {}

    def put(form: str, lemma: str, kind: Form) -> None:
        table.setdefault(form, set()).add((lemma, kind))

    for row in _IRREGULAR.replace("\n", "|").split("|"):
        if row:
            base, past, participle = row.split()
            put(base, base, "base")
            put(_s(base), base, "s")
            put(past, base, "past")
            put(participle, base, "participle")
            double = base[-1] in "tnpbgdm" and len(base) > 2 and base[-2] in "aiou" and base[-3] not in "aeou"
            put(base + base[-1] + "ing" if double and not base.endswith(("nd", "st")) else _ing(base), base, "ing")
    for base in _REGULAR.split():
        if "_" in base:
            continue
        for kind, form in (
            ("base", base),
            ("s", _s(base)),
            ("past", _ed(base)),
            ("participle", _ed(base)),
            ("ing", _ing(base)),
        ):
            put(form, base, kind)  # type: ignore[arg-type]
    for form, lemma in (
        ("traveled", "travel"),
        ("canceled", "cancel"),
        ("labeled", "label"),
        ("signaled", "signal"),
        ("totaled", "total"),
    ):
        put(form, lemma, "past")
        put(form, lemma, "participle")
    for form, lemma in (
        ("travelling", "travel"),
        ("traveling", "travel"),
        ("cancelling", "cancel"),
        ("signalling", "signal"),
    ):
        put(form, lemma, "ing")
    put("born", "bear", "participle")
    return {form: tuple(sorted(readings)) for form, readings in table.items()}


FORMS: dict[str, tuple[tuple[str, Form], ...]] = _build()
"""Every form of a known verb → its readings (lemma, form)."""


def lemma_of(form: str, *kinds: Form) -> str | None:
    """The verb a lower-case word is a form of, of the kinds asked for (any kind when none is named); unknown regular "-ed" and "-ing"
    forms give a stem that is no dictionary word but stays the same for the same verb."""
    for lemma, kind in FORMS.get(form, ()):
        if not kinds or kind in kinds:
            return lemma
    if form not in FORMS:
        if form.endswith("ed") and len(form) > 4 and (not kinds or "past" in kinds or "participle" in kinds):
            return form[:-2]
        if form.endswith("ing") and len(form) > 5 and (not kinds or "ing" in kinds):
            return form[:-3]
    return None
