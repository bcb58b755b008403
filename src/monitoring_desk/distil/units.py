"""How English news (with some Chinese and Urdu) writes magnitudes, currencies and measures."""

ONES = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
"""Number words below twenty."""

TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
"""Number words for tens."""

# fmt: off
SCALES = {
    "hundred": 100.0, "thousand": 1000.0, "k": 1000.0, "lakh": 100000, "lakhs": 100000, "lac": 100000, "million": 1e6, "mn": 1e6,
    "mln": 1e6, "m": 1e6, "crore": 1e7, "crores": 1e7, "cr": 1e7, "billion": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "trillion": 1e12,
    "tn": 1e12, "trn": 1e12, "lakh crore": 1e12, "万": 10000, "萬": 10000, "亿": 1e8, "億": 1e8, "万亿": 1e12, "萬億": 1e12, "لاکھ": 100000,
    "کروڑ": 1e7, "ارب": 1e9, "ملین": 1e6, "بلین": 1e9,
}
# fmt: on
"""Magnitudes."""

SIGNS = dict(
    row.split("=")
    for row in (
        "$=USD|US$=USD|USD=USD|A$=AUD|AU$=AUD|AUD=AUD|C$=CAD|CA$=CAD|CAD=CAD|NZ$=NZD|HK$=HKD|HKD=HKD|S$=SGD|SGD=SGD|NT$=TWD|"
        "R$=BRL|£=GBP|GBP=GBP|€=EUR|EUR=EUR|¥=JPY|JPY=JPY|￥=CNY|CN¥=CNY|RMB=CNY|CNY=CNY|₹=INR|INR=INR|Re=INR|Rs=Rs|Rs.=Rs|"
        "PKR=PKR|LKR=LKR|NPR=NPR|Tk=BDT|Tk.=BDT|BDT=BDT|RM=MYR|MYR=MYR|Rp=IDR|IDR=IDR|₱=PHP|P=PHP|Php=PHP|PHP=PHP|฿=THB|₩=KRW|KRW=KRW|₽=RUB|"
        "RUB=RUB|₺=TRY|₦=NGN|NGN=NGN|N=NGN|R=ZAR|ZAR=ZAR|CHF=CHF|SFr=CHF|KSh=KES|Ksh=KES|Sh=KES|KES=KES|GH¢=GHS|GH₵=GHS|AED=AED|"
        "Dh=AED|Dhs=AED|SR=SAR|SAR=SAR|QR=QAR|₪=ILS|NIS=ILS|₴=UAH|EGP=EGP|Fr=CHF|SEK=SEK|NOK=NOK|DKK=DKK"
    ).split("|")
)
"""What stands before a sum → ISO 4217; "Rs" where only the context can tell whose rupee."""

MONEY_WORDS = dict(
    row.split("=")
    for row in (
        "dollar=USD|buck=USD|euro=EUR|pound=GBP|quid=GBP|sterling=GBP|yuan=CNY|renminbi=CNY|rmb=CNY|yen=JPY|rupee=Rs|taka=BDT|"
        "ringgit=MYR|rupiah=IDR|baht=THB|won=KRW|rouble=RUB|ruble=RUB|lira=TRY|naira=NGN|rand=ZAR|franc=CHF|krona=SEK|kronor=SEK|"
        "krone=NOK|kroner=NOK|zloty=PLN|forint=HUF|shilling=KES|cedi=GHS|dirham=AED|shekel=ILS|hryvnia=UAH|peso=MXN|real=BRL|"
        "reais=BRL|dong=VND|tenge=KZT|riyal=SAR|rial=IRR|dinar=KWD|birr=ETB|kyat=MMK|afghani=AFN|usd=USD|eur=EUR|gbp=GBP|cny=CNY|"
        "somoni=TJS|som=KGS|dram=AMD|kip=LAK|riel=KHR|metical=MZN|meticais=MZN|ariary=MGA|kina=PGK|gourde=HTG|quetzal=GTQ|lempira=HNL|guarani=PYG|boliviano=BOB|soles=PEN|leone=SLL|dalasi=GMD|nakfa=ERN|ouguiya=MRU|tugrik=MNT|ngultrum=BTN|denar=MKD|rufiyaa=MVR|koruna=CZK|koruny=CZK|crowns=crowns|manat=AZN|leva=BGN|lei=RON|lari=GEL|kwacha=ZMW|pula=BWP|inr=INR|pkr=PKR|aud=AUD|cad=CAD|chf=CHF|jpy=JPY|sgd=SGD|hkd=HKD|aed=AED|元=CNY|人民币=CNY|美元=USD|欧元=EUR|日元=JPY|روپے=PKR|"
        "ڈالر=USD|یوآن=CNY"
    ).split("|")
)
"""What stands behind a sum → ISO 4217, without the plural "s"."""

QUALIFIED = {
    (word, plain): exact
    for word, plain, exact in (
        row.split()
        for row in (
            "us USD USD|u.s. USD USD|american USD USD|australian USD AUD|canadian USD CAD|singapore USD SGD|singaporean USD SGD|zealand USD NZD|"
            "kong USD HKD|taiwan USD TWD|namibian USD NAD|zimbabwean USD ZWL|egyptian GBP EGP|lebanese GBP LBP|sudanese GBP SDG|"
            "syrian GBP SYP|indian Rs INR|pakistani Rs PKR|lankan Rs LKR|nepali Rs NPR|nepalese Rs NPR|mauritian Rs MUR|"
            "swiss CHF CHF|cfa CHF XOF|swedish SEK SEK|danish NOK DKK|norwegian NOK NOK|iranian IRR IRR|omani IRR OMR|qatari SAR QAR|"
            "qatari IRR QAR|saudi SAR SAR|kuwaiti KWD KWD|iraqi KWD IQD|serbian KWD RSD|bahraini KWD BHD|tunisian KWD TND|"
            "libyan KWD LYD|jordanian KWD JOD|algerian KWD DZD|moroccan AED MAD|philippine MXN PHP|argentine MXN ARS|chilean MXN CLP|"
            "colombian MXN COP|cuban MXN CUP|ugandan KES UGX|tanzanian KES TZS|somali KES SOS"
        ).split("|")
    )
}
"""(last word of the nationality, currency) → the currency of that country."""

CENTS = dict(
    row.split("=")
    for row in ("pence=pence|penny=pence|cent=cents|sen=sen|paisa=paisa|paise=paisa|kobo=kobo").split("|")
)
"""Small coin."""

SHARES = dict(
    row.split("=")
    for row in (
        "%=percent|％=percent|per cent=percent|percent=percent|pct=percent|per-cent=percent|percentage point=percentage points|"
        "percentage-point=percentage points|pc=percent|basis point=basis points|bp=basis points"
    ).split("|")
)
"""Shares."""

MEASURES = dict(
    row.split("=")
    for row in (
        "tonne=tonnes|metric ton=tonnes|ton=tonnes|megaton=megatons|quintal=quintals|kg=kg|kilogram=kg|kilo=kg|gram=grams|"
        "ounce=ounces|barrel=barrels|bpd=barrels/day|bbl=barrels|mw=MW|megawatt=MW|gw=GW|gigawatt=GW|kw=kW|kilowatt=kW|mwh=MWh|"
        "gwh=GWh|twh=TWh|kwh=kWh|km=km|kilometre=km|kilometer=km|mile=miles|nautical mile=nautical miles|metre=m|meter=m|"
        "foot=feet|feet=feet|ft=feet|yard=yards|inch=inches|inche=inches|cm=cm|centimetre=cm|centimeter=cm|mm=mm|millimetre=mm|"
        "millimeter=mm|hectare=hectares|ha=hectares|acre=acres|square kilometre=square km|square kilometer=square km|"
        "sq km=square km|square mile=square miles|square metre=square metres|square meter=square metres|square foot=square feet|"
        "square feet=square feet|sq ft=square feet|litre=litres|liter=litres|gallon=gallons|cubic metre=cubic metres|"
        "cubic meter=cubic metres|cubic feet=cubic feet|cusec=cusecs|km/h=km/h|kmh=km/h|kmph=km/h|kph=km/h|km per hour=km/h|"
        "kilometre per hour=km/h|kilometres per hour=km/h|kilometers per hour=km/h|kilometres an hour=km/h|mph=mph|"
        "miles per hour=mph|miles an hour=mph|knot=knots|degree=degrees|°c=degrees Celsius|°f=degrees Fahrenheit|gigabyte=GB|"
        "gb=GB|mb=MB|tb=TB|公里=km|吨=tonnes"
    ).split("|")
)
"""Measures → how they are written in a figure."""

TIMES = frozenset(
    "centurie century day decade fortnight hour hr min minute month night sec second week weekend year".split()
)
"""Stretches of time."""
