"""Words that tell what a capitalised name is: titles before people, heads of organisations and places, what is no name at all."""

TITLES = frozenset(
    """mr mrs ms miss h.e h.e. hrh mx dr sir dame lord lady prof professor rev reverend fr father sister brother pastor bishop archbishop cardinal pope rabbi imam sheikh
    mullah ayatollah maulana king queen prince princess emperor duke duchess baron president premier chancellor minister ministers secretary senator
    senators sen congressman congresswoman rep reps representative governor gov mayor ambassador envoy commissioner chairman chairwoman chair chairperson
    director director-general chief head leader spokesman spokeswoman spokesperson officer general gen lt lieutenant colonel col major maj captain capt
    cmdr commander commodore admiral adm sergeant sgt corporal brigadier marshal inspector superintendent sheriff deputy detective constable justice
    judge attorney lawyer counsel prosecutor solicitor barrister councillor councilman councilwoman councilor delegate lawmaker mp speaker whip
    vice-president co-founder founder ceo cfo coo cto analyst economist strategist adviser advisor aide consultant manager editor reporter correspondent
    journalist columnist host anchor author writer actor actress singer director producer coach captain star player striker midfielder defender
    goalkeeper batsman bowler doctor nurse teacher student businessman businesswoman billionaire tycoon activist researcher scientist historian
    expert coordinator organizer organiser pollster donor candidate nominee frontrunner contender rival colleague principal dean provost rector
    administrator md secretary-general vice-chairman vice-chair co-chair co-chairman undersecretary registrar treasurer partner executive subedar taoiseach alderman alderwoman councilmember assemblyman assemblywoman""".split()
)
"""What can stand before a person's name and is not part of it."""

TITLE_MODIFIERS = frozenset(
    """former ex then acting interim outgoing incoming prime foreign deputy vice chief senior junior first second third assistant associate under
    permanent special general executive managing attorney defence defense finance interior home health education trade labor labour energy
    environment agriculture planning information commerce industry justice police state house senate congressional parliamentary party
    majority minority democratic republican conservative gop federal national provincial district regional central communist presidential
    opposition crown supreme army navy air staff sergeant major lieutenant brigadier rear fleet vice-presidential campaign press white lead
    co honorary emeritus late rt hon right honourable honorable communications research news political policy city town county""".split()
)
"""Capitalised words that may stand before a title and belong to it."""

ORG_HEADS = frozenset(
    """ministry department agency commission committee council board bureau office authority administration service services bank corporation corp
    company co inc ltd llc plc group holdings university college institute institution school academy association union federation confederation
    organisation organization party congress parliament senate assembly court police army navy forces force corps guard command coalition alliance
    league foundation fund trust society club team front movement brigade brigades network media press times post news journal tribune herald
    gazette magazine radio television tv broadcasting airlines airways lines ferries shipping shipyard shipyards railways rail logistics terminals foods brewery motor semiconductor semiconductors aerospace motors industries enterprises partners capital ventures securities
    insurance laboratories laboratory labs hospital clinic church museum library cabinet treasury exchange consortium consulate embassy mission
    secretariat directorate division unit branch center centre forum initiative project campaign taskforce inspectorate ombudsman tribunal
    cooperative cooperation chamber guild syndicate studios pictures entertainment records technologies technology systems solutions software
    pharmaceuticals energy oil petroleum gas steel mining electric power telecom communications international associates ag gmbh sa spa nv bv
    pte bhd asa oyj ab headquarters caucus conference directorate militia taliban hezbollah hamas daesh opec nato unicef unesco interpol europol
    programme facility house kremlin pentagon airbus boeing nations government peshmerga qaeda qaida al-qaeda al-qaida reuters xinhua tass bloomberg""".split()
)
"""Heads by which a name is an organisation's."""

ORG_STARTS = frozenset(
    "facility programme government ministry department bank university office board bureau house institute court council committee commission federation association union academy college school society chamber ministry directorate secretariat embassy organisation organization confederation party league church trust foundation fund command administration authority agency centre center".split()
)
"""Heads after which "of …" or "for …" goes on with the name."""

PLACE_HEADS = frozenset(
    """sea ocean river lake gulf bay hill strait straits mountains mountain mount hills valley island islands isle peninsula desert province
    state county district city town village port harbour harbor airport highway road street avenue square park bridge canal dam coast plateau
    region territory republic kingdom emirates basin corridor border oilfield field railway line pass cape delta plains heights beach junction brook pond reservoir dock creek falls springs canyon glacier lagoon airfield""".split()
)

PLACES = frozenset(
    """middle-east asia africa europe america americas antarctica oceania eurasia scandinavia balkans caucasus levant maghreb sahel siberia crimea kashmir
    punjab sindh balochistan gilgit-baltistan xinjiang tibet kurdistan gaza palestine donbas darfur chechnya catalonia scotland england wales britain
    uk us u.s u.k usa u.s.a uae u.a.e drc eu-27 hawaii alaska chinatown manhattan brooklyn queens bronx harlem bosphorus dardanelles adriatic
    mediterranean atlantic pacific arctic caribbean himalayas alps andes sahara amazon vatican taiwan kosovo macedonia burma ivory-coast
    hollywood westminster chelsea bangladesh catalunya bavaria saxony tuscany sicily sardinia corsica normandy brittany flanders wallonia
    guangdong sichuan hebei henan hunan hubei fujian jiangsu zhejiang yunnan guangxi kerala gujarat maharashtra rajasthan karnataka odisha
    tamil-nadu uttar-pradesh madhya-pradesh andhra-pradesh himachal-pradesh arunachal-pradesh telangana jharkhand chhattisgarh uttarakhand haryana
    manipur meghalaya mizoram nagaland tripura puducherry ladakh bihar assam khyber waziristan helmand kandahar idlib sinai benghazi tripolitania holland great-britain northern-ireland north-korea
    south-korea hong-kong macau bengal west-bank golan czechia persia indochina polynesia""".split()
)
"""Regions and short forms that a list of countries and cities lacks; a hyphen stands for the blank."""

DEMONYMS = frozenset(
    """afghan albanian algerian american angolan arab argentine argentinian armenian australian austrian azerbaijani bahraini bangladeshi belarusian
    belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chilean chinese colombian congolese croatian cuban
    cypriot czech danish dutch ecuadorian egyptian emirati english estonian ethiopian european filipino finnish french georgian german ghanaian greek
    guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kashmiri kazakh
    kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican
    moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian
    paraguayan persian peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean slovak
    slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian
    uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african asian latin latino latina hispanic western eastern northern
    southern muslim christian jewish hindu sikh buddhist islamic catholic protestant sunni shiite shia islamist communist marxist socialist
    democratic republican democrat democrats republicans conservatives liberals muslims christians jews americans russians germans italians
    indians pakistanis iranians iraqis israelis palestinians europeans africans asians canadians mexicans syrians turks kurds arabs afghans
    britons tories tory anti-american un-american african-american african-americans hispanics latinos whites blacks native soviet nazi
    ukrainians koreans""".split()
)
"""Adjectives and people of nations, creeds and parties: no name by themselves."""

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun christmas easter ramadan eid diwali thanksgiving
    halloween am pm gmt est edt pst utc cet ist bst""".split()
)

COMMON = frozenset(
    """a an the this that these those he she it we they i you me him us them his her its their our my your mine yours there here who whom whose what which
    when where why how if whether while although though because since as after before during under over between among against about despite in on
    at by for from with without of off out up down into onto upon to through across along around behind beyond near per via than but and or so
    yet nor not no yes however meanwhile moreover also still now then later earlier yesterday today tomorrow tonight both some many most all each
    every such other others another several few more less much any either neither none one two three four five six seven eight nine ten eleven
    twelve hundred thousand million billion first second third last next according including instead perhaps maybe indeed thus therefore hence
    nonetheless nevertheless otherwise besides furthermore finally additionally similarly likewise again once twice even ever never always often
    sometimes usually recently soon just only almost nearly quite very too well really actually certainly clearly obviously surely let let's
    is are was were be been being has have had do does did done can could may might must shall should will would get got go went come came
    make made take took see saw say said says told tell asked ask know knew think thought want give gave given find found look looking
    speaking talking asked citing adding noting speaking following based given compared despite unlike like regarding concerning considering
    officials police analysts critics experts authorities residents witnesses investigators supporters opponents protesters activists
    lawmakers voters students workers farmers doctors scientists researchers investors traders shares stocks markets sources people men
    women children families everyone everybody someone anybody nobody nothing something everything anything thanks thank please ok okay
    security talks deal meeting news report reports story data figures sales profits prices growth trade government state country nation
    world war peace law bill plan court judge president minister prime foreign house white campaign election party bank company firm group
    industry market business economy economic political public private social national international global local federal general special
    new old big small great good bad best better high low long short early late real right left young free full open hard strong major
    minor key main top former current recent possible likely part end year years month months week weeks day days time times morning
    evening night hours minutes number total half percent money cost costs budget tax taxes jobs work home family life death case cases
    question questions problem problems issue issues point fact example reason result results change changes support help service services
    system program project process policy power control force forces attack attacks fire flood storm rain rains heavy health school
    schools education energy oil gas water food land road city town village area region centre center north south east west northern
    southern eastern western read click here subscribe share follow sign photo image video watch live update updated related advertisement
    copyright exclusive breaking opinion analysis editorial comment comments letters
    dear sorry hello yeah oh ah wow hey god lord
    use using used keep kept put set run running call called calls bring brought show shows showed turn start started begin began begins
    stop stopped try trying tried leave left need needs feel felt seem seems become became believe believes hope hopes consider
    whatever whoever wherever whenever nowhere somewhere elsewhere together apart away back forward ahead inside outside above below
    like unlike till until unless except""".split()
)
"""Words that open sentences and headings and name nobody."""
