"""English nouns the finders of facts know: for people, and what looks like people but is not."""

from collections.abc import Sequence

from .tokens import Token

_PEOPLE = frozenset(
    """people person persons man men woman women child children kid kids boy boys girl girls baby babies infant infants adult adults teenager
    teenagers youth youths folk folks human humans individual individuals civilian civilians citizen citizens resident residents villager villagers
    local locals inhabitant inhabitants islander islanders immigrant immigrants migrant migrants refugee refugees evacuee evacuees asylum-seekers seeker seekers
    grower growers trucker truckers haulier hauliers transporter transporters trader traders shopkeeper shopkeepers docker dockers worker workers employee employees staff staffer staffers labourer labourers laborer laborers miner miners farmer farmers fisherman fishermen
    trader traders vendor vendors shopkeeper shopkeepers driver drivers pilot pilots sailor sailors crew crewmen crewmember engineer engineers
    technician technicians doctor doctors nurse nurses medic medics paramedic paramedics patient patients teacher teachers student students pupil pupils
    professor professors scholar scholars scientist scientists researcher researchers journalist journalists reporter reporters editor editors
    author authors artist artists actor actors actress actresses singer singers musician musicians dancer dancers player players athlete athletes
    footballer footballers cricketer cricketers fan fans spectator spectators visitor visitors tourist tourists traveller travellers traveler travelers
    deputy deputies sheriff sheriffs clerk clerks blogger bloggers cameraman cameramen photographer photographers motorcyclist motorcyclists
    passenger passengers commuter commuters pedestrian pedestrians cyclist cyclists motorist motorists biker bikers rider riders hiker hikers climber climbers
    pilgrim pilgrims worshipper worshippers devotee devotees priest priests monk monks nun nuns imam imams cleric clerics bishop bishops
    believer believers follower followers supporter supporters activist activists protester protesters protestor protestors demonstrator demonstrators
    striker strikers rioter rioters campaigner campaigners volunteer volunteers donor donors member members delegate delegates representative representatives
    lawmaker lawmakers legislator legislators senator senators congressman congressmen mp mps parliamentarian parliamentarians councillor councillors
    minister ministers mayor mayors governor governors president presidents diplomat diplomats ambassador ambassadors envoy envoys
    official officials officer officers bureaucrat bureaucrats judge judges lawyer lawyers attorney attorneys prosecutor prosecutors juror jurors witness witnesses
    defendant defendants suspect suspects prisoner prisoners inmate inmates detainee detainees convict convicts felon felons criminal criminals offender offenders
    victim victims survivor survivors casualty casualties hostage hostages captive captives abductee
    soldier soldiers troop troops trooper troopers serviceman servicemen servicewomen personnel marine marines guard guards policeman policemen policewoman police
    cop cops constable constables gendarmes commando commandos fighter fighters militant militants rebel rebels insurgent insurgents terrorist terrorists
    gunman gunmen bomber bombers attacker attackers assailant assailants extremist extremists jihadist jihadists militiaman militiamen pirate pirates robber robbers thief thieves
    smuggler smugglers trafficker traffickers firefighter firefighters fireman firemen rescuer rescuers peacekeeper peacekeepers observer observers
    inspector inspectors monitor_ contractor contractors consultant consultants expert experts specialist specialists adviser advisers advisor advisors
    executive executives boss bosses manager managers director directors shareholder shareholders investor investors customer customers client clients consumer consumers
    user users subscriber subscribers viewer viewers reader readers listener listeners voter voters elector electors candidate candidates contestant contestants
    participant participants attendee attendees guest guests applicant applicants graduate graduates beneficiary beneficiaries taxpayer taxpayers borrower borrowers
    homeowner homeowners tenant tenants household_ pensioner pensioners retiree retirees veteran veterans parent parents mother mothers father fathers
    son sons daughter daughters brother brothers sister sisters relative relatives friend friends orphan orphans widow widows wife wives husband husbands
    partner_ american_ recruit recruits trainee trainees apprentice apprentices hire hires layoffs newcomer newcomers arrival arrivals jobseeker jobseekers
    dead wounded injured homeless unemployed dissident dissidents defector defectors deserter deserters nomad nomads herder herders pensioner
    dreamer dreamers celebrity celebrities entrepreneur entrepreneurs founder founders owner owners operator_ operative operatives agent agents spy spies
    pope cardinal archbishop king queen prince princess duke duchess sultan emir rabbi chancellor treasurer
    secretary secretaries premier premiers leader leaders chief chiefs envoy head_ ministers tribesman tribesmen elder elders peasant peasants
    collector collectors colleague colleagues accomplice accomplices signatory_ nominee nominees laureate laureates dancer toddler toddlers orphan
    neighbour neighbours neighbor neighbors stranger strangers foreigner foreigners national nationals expatriate expatriates expat expats
    cadet cadets conscript conscripts reservist reservists mercenary mercenaries combatant combatants skier skiers swimmer swimmers diver divers
    runner runners jogger joggers shopper shoppers diner diners reveller revellers partygoer partygoers concertgoers mourner mourners onlooker onlookers bystander bystanders
    merchant merchants jeweller jewellers tailor tailors grocer grocers barber barbers butcher butchers landlord landlords caretaker caretakers watchman
    trekker trekkers mountaineer mountaineers porter porters hunter hunters surfer surfers angler anglers camper campers holidaymaker holidaymakers backpacker backpackers beekeeper beekeepers shepherd shepherds
    welder welders electrician electricians plumber plumbers carpenter carpenters cleaner cleaners cook cooks waiter waiters waitress biker paraglider paragliders steward stewards lifeguard lifeguards
    looter looters vandals hacker hackers teen teens octogenarian pro-democracy kidnapper kidnappers hijacker hijackers abductor abductors
    developer_ programmers designers lecturer lecturers academics critic critics analyst analysts economist economists banker bankers broker brokers
    dealer_ buyer buyers seller sellers lender_ creditor_ depositors whistleblower cardholders members""".split()
) - {"local", "national"}

_DEMONYMS = frozenset(
    """Pakistanis Iraqis Israelis Saudis Kuwaitis Yemenis Omanis Qataris Emiratis Bangladeshis Nepalis Somalis Azeris Bahrainis Kurds Turks Swedes Danes
    Finns Poles Britons Brits Germans Greeks Jews Muslims Christians Hindus Sikhs Arabs Tamils Rohingya Uighurs Uyghurs Afghans Serbs Croats Czechs Slovaks Scots Thais
    Filipinos Argentines Kosovars Democrats Republicans Catholics Protestants Sunnis Shias Shiites Latinos Blacks Whites Kashmiris Punjabis
    Sudanese Chinese Japanese Vietnamese Lebanese Portuguese Burmese Nepalese Senegalese Congolese Togolese Maltese French Dutch Irish British Spanish""".split()
)


_TITLED = frozenset(
    (office, rest)
    for office in ("secretary", "attorney", "governor", "director", "editor", "surgeon")
    for rest in ("general", "in-chief")
)


def is_person(noun: str) -> bool:
    """Does this noun, as it stands in the text, name people ("troops", "felons", "Virginians")?"""
    low = noun.lower()
    if low in _PEOPLE or low.rpartition("-")[2] in _PEOPLE or low.partition("-")[::2] in _TITLED:
        return True
    if noun[:1].isupper():
        return noun in _DEMONYMS or (noun.endswith(("ans", "ians", "ese")) and len(noun) > 5)
    return low.endswith(("ists", "women", "-goers", "goers", "smen", "men")) and low not in (
        "lists",
        "specimen",
        "regimen",
        "abdomen",
        "fists",
        "twists",
        "wrists",
        "mists",
    )


_NOT_PLURAL = frozenset(
    """is was has its this his us thus plus yes as does says gas less across perhaps always bus status focus virus campus census crisis basis
    analysis business process access success congress press class cross loss mass boss glass grass address progress express dress stress
    series_ news politics economics mathematics physics ethics sanctions_ headquarters_ previous various serious religious
    numerous dangerous obvious enormous famous precious anonymous autonomous indigenous suspicious ambitious cautious towards besides afterwards
    nowadays sometimes overseas indoors outdoors abroad corps chaos ethos pathos asbestos tennis thesis diabetes rabies""".split()
)
_IRREGULAR_PLURALS = frozenset(
    """people men women children police aircraft spacecraft staff personnel cattle sheep fish deer troops crew feet teeth mice geese oxen criteria
    phenomena media bacteria data offspring youth livestock poultry cavalry infantry fishermen policemen gunmen crewmen""".split()
)


def is_plural(noun: str) -> bool:
    """Does this word look like a plural noun?"""
    low = noun.lower()
    if low in _IRREGULAR_PLURALS:
        return True
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "'s", "us", "ous")) and low not in _NOT_PLURAL


BODIES = frozenset(
    """chamber government governments ministry ministries cabinet administration parliament senate congress house assembly council councils committee commission
    board court tribunal police army navy force forces military troops authority authorities agency agencies department directorate bureau office
    embassy mission delegation company companies firm firms corporation group bank banks lender lenders insurer insurers airline airlines carrier carriers
    operator operators manufacturer manufacturers maker makers carmaker automaker automakers planemaker retailer retailers chain supermarket startup start-up
    developer developers builder utility refiner miner producer producers supplier suppliers publisher broadcaster network platform giant conglomerate
    subsidiary arm unit division affiliate venture consortium partnership fund funds investor investors shareholder shareholders club clubs team teams
    league federation association union unions party parties coalition opposition alliance movement organisation organization organisations organizations charity
    charities foundation trust university universities college school schools hospital hospitals church city cities state states country countries nation nations
    kingdom republic province provinces county region town municipality regime junta leadership bloc side sides partners members donors lawmakers
    legislators officials ministers leaders prosecutors organisers organizers creditors negotiators astronomers workers employees staff teachers nurses doctors pilots farmers residents protesters activists rebels militants
    regulator regulators watchdog exchange brewery brewer drugmaker pharma studio label brand dealer dealership port railway railways service services panel panels
    president minister premier chancellor king queen prince governor mayor secretary chairman chairwoman chair chief director spokesman
    spokeswoman spokesperson leader official senator ambassador envoy general commander judge prosecutor owner founder businessman tycoon billionaire
    federations associations commissions committees coalitions foundations networks trusts societies leagues institutes institute regulators groups bodies
    campaign campaigns delegations embassies departments boards councils courts insurers refiners utilities boss bosses""".split()
)
"""Nouns for those who can undertake something: bodies, and people by their office."""

COMPANIES = frozenset(
    """company firm corporation group bank lender insurer airline carrier operator manufacturer maker carmaker automaker planemaker retailer chain
    supermarket startup start-up developer builder utility refiner miner producer supplier publisher broadcaster network platform giant conglomerate
    steelmaker brewer drugmaker studio brand club team organisation organization agency charity body union association federation party
    league committee council commission board university hospital broker consortium chipmaker shipbuilder grocer telco arm subsidiary""".split()
)
"""Singular nouns that, with "the", point back to an organisation named before."""

OFFICES = frozenset(
    """president minister premier chancellor king queen prince governor mayor secretary chairman chairwoman chair chief director spokesman
    spokeswoman spokesperson leader official senator ambassador envoy general commander judge prosecutor founder businessman tycoon billionaire
    actor actress singer author coach player striker captain manager chairperson executive ceo congressman congresswoman republican democrat
    nominee candidate diplomat lawmaker politician""".split()
)
"""Singular nouns that, with "the", point back to a person named before."""


def has_owner(words: Sequence[Token]) -> bool:
    """Whether one of these words is an owner: "Nigeria's"."""
    return any(word.low.endswith(("'s", "s'")) for word in words)
