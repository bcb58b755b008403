"""Pairs of English headlines of our own invention, each with a date and nothing else, labelled before they were measured.

A line is `= days | one | other` where both tell one happening, `! days | one | other` where they do not; `days` lie between them.
"""

LINES = """
= 0 | Apple-grower Orvell profit beats estimates on strong cider sales | Orvell's quarterly results top forecasts as cider sells well
! 91 | Orvell Group second-quarter profit beats estimates | Orvell Group third-quarter profit beats estimates
! 91 | Fennick Stores reports quarterly results | Fennick Stores reports quarterly results
! 0 | Marbeck Steel Q3 profit beats estimates | Tolland Steel Q3 profit beats estimates
= 0 | Castellan Air posts record annual loss of $1.2 billion | Castellan Air loses $1.2 bln in worst year yet
= 1 | UPDATE 2-Brightwater cuts full-year forecast, shares tumble | Brightwater shares plunge as brewer lowers its outlook for the year
! 92 | Brightwater cuts full-year forecast | Brightwater cuts full-year forecast again
= 0 | BRIEF-Zellan Pharma Q2 EPS $0.84 | Zellan Pharma earns 84 cents a share in second quarter
! 365 | Zellan Pharma Q2 EPS $0.84 | Zellan Pharma Q2 EPS $0.91
! 0 | Kessing Bank profit rises 12% | Kessing Insurance profit rises 12%
= 0 | Huldra Telecom swings to profit as it signs up more subscribers | Subscriber growth returns Huldra Telecom to profit
! 89 | Huldra Telecom adds 210,000 subscribers in first quarter | Huldra Telecom adds 185,000 subscribers in second quarter
= 0 | Dowling Foods to report results a week late after audit query | Audit query delays Dowling Foods results by a week
! 7 | Dowling Foods to report results a week late | Dowling Foods results show surprise loss
= 0 | Earnings preview: what to expect from Mirrancorp on Thursday | Mirrancorp earnings preview: what analysts look for on Thursday
! 2 | Earnings preview: what to expect from Sarnet | Sarnet revenue misses estimates, guidance cut
! 1 | Stocks end higher | Stocks end higher
! 1 | Stocks end higher as tech shares rally | Stocks end higher as banks rally
! 0 | Stocks open higher | Stocks end lower
! 1 | Wall Street closes at record high | Wall Street closes at record high
= 0 | Wall Street slides as bond yields jump | US stocks fall on surge in bond yields
! 3 | Stocks slip ahead of Fed decision | Stocks slip ahead of jobs report
! 7 | FTSE 100 falls as miners weigh | FTSE 100 falls as miners weigh
= 0 | Nikkei sheds 3.1% in biggest drop since March | Japan's Nikkei tumbles 3.1%, most since March
! 14 | Asian shares mixed in thin trade | Asian shares mixed in thin trade
! 1 | European shares rise for third day | European shares rise for fourth day
! 0 | European shares rise at open | Asian shares rise at close
! 1 | Dollar slips against major currencies | Dollar slips against major currencies
! 2 | Dollar slips as traders await inflation data | Dollar gains as inflation data surprises
! 5 | Rupee falls 12 paise to 83.21 against dollar | Rupee falls 14 paise to 83.40 against dollar
= 0 | Rupee drops to record low of 84.02 a dollar | Rupee hits all-time low of 84.02 against dollar
= 0 | Sterling falls to two-week low after weak retail sales | Pound at two-week low as retail sales disappoint
! 1 | Sterling steady ahead of budget | Sterling steady after budget
! 1 | Oil rises on supply fears | Oil rises on supply fears
! 4 | Oil settles up 2% as stockpiles drop | Oil settles up 3% as Opal states agree cuts
= 0 | Oil jumps 5% after attack on Maruth terminal | Crude prices surge 5% as Maruth export terminal is attacked
! 1 | Gold hits one-week high | Gold hits two-week high
= 0 | Copper sinks to lowest in a year on China demand worries | Copper at one-year low as Chinese demand weakens
! 30 | Wheat futures climb on drought | Wheat futures climb on drought
! 1 | Petrol price today: check rates in your city | Petrol price today: check rates in your city
! 1 | Gold rate today, 4 March: check price in Karsan | Gold rate today, 5 March: check price in Karsan
! 1 | Bitcoin falls below $60,000 | Bitcoin climbs back above $60,000
= 0 | Bitcoin breaks through $75,000 for first time | Bitcoin tops $75,000, a record
= 0 | Ostrell to buy Pinder for $6.7 billion in cash | Pinder agrees $6.7 bln cash takeover by Ostrell
= 1 | Exclusive: Ostrava Energy in talks to sell wind unit to Quillon | Quillon in talks to acquire Ostrava Energy's wind business - sources
! 0 | Haldane Capital to buy packaging firm Lirac | Haldane Capital to buy software firm Eskin
! 9 | Verrin rejects $3 billion bid from Stavely | Verrin rejects sweetened $3.4 billion bid from Stavely
! 21 | Stavely raises bid for Verrin | Stavely drops bid for Verrin
= 0 | EU blocks Norring's takeover of Sandvall | Sandvall deal: Norring's purchase vetoed by Brussels
! 60 | EU opens in-depth probe of Norring-Sandvall deal | EU blocks Norring-Sandvall deal
= 0 | Tarrock spins off its chemicals arm | Tarrock to separate chemicals business in spin-off
! 0 | Tarrock sells headquarters for $210 million | Mellor sells headquarters for $240 million
= 0 | Gullane Hotels goes private in $900m buyout by founder | Founder takes Gullane Hotels private for $900 million
= 0 | Shares of Ibrix soar 38% on debut | Ibrix jumps 38 percent in first day of trading
! 1 | Shares of Ibrix soar on debut | Shares of Ibrix slide on second day
= 0 | Perrault files for IPO, seeking up to $500 mln | Perrault seeks to raise as much as $500 million in initial offering
! 45 | Perrault files for IPO | Perrault postpones IPO
! 0 | Morland upgrades Tessera to "buy" | Hale Brothers downgrades Tessera to "hold"
! 12 | Moody's cuts Brellin's rating to junk | Fitch cuts Brellin's rating to junk
= 0 | Moody's strips Carvania of investment grade | Carvania loses investment-grade rating at Moody's
! 3 | Varden shares jump 7% | Varden shares jump 9%
! 0 | Varden shares jump 7% after results | Selwick shares jump 7% after results
= 0 | Selwick drops 22% as drug trial fails | Failed drug trial wipes 22% off Selwick
= 0 | Fed raises rates by quarter point, signals more to come | Federal Reserve lifts interest rates 25 basis points
! 42 | Fed raises rates by quarter point | Fed raises rates by quarter point
! 42 | Fed holds rates steady | Fed holds rates steady
! 0 | Bank of Merrow holds rates | Bank of Astin holds rates
= 0 | Turania's central bank stuns market with 500-point hike | Turania raises key rate by five percentage points in surprise
! 1 | Central bank seen raising rates in Bolvia | Bolvia central bank unexpectedly keeps rates
! 30 | Inflation in Bolvia eases to 6.1% | Inflation in Bolvia eases to 5.8%
= 0 | Bolvia's annual inflation hits 40-year high of 11.2% | Prices in Bolvia up 11.2% on year, most in four decades
! 30 | US adds 210,000 jobs in March | US adds 187,000 jobs in April
= 0 | Weekly jobless claims drop to 198,000 | US jobless claims fall to 198,000, below forecasts
! 7 | Weekly jobless claims drop to 198,000 | Weekly jobless claims rise to 205,000
= 0 | German factory orders unexpectedly shrink 4% in May | Orders at German factories fall 4%, defying forecasts
! 0 | German factory orders fall in May | German industrial output rises in May
! 0 | French trade deficit widens in June | Italian trade deficit widens in June
= 0 | Lorvan to slash 8,000 jobs worldwide | Carmaker Lorvan cutting 8,000 posts
! 60 | Lorvan to cut 8,000 jobs | Lorvan to cut a further 3,000 jobs
! 1 | Tech firm Ansel lays off 10% of staff | Tech firm Boreal lays off 10% of staff
= 1 | Workers at Kilda port strike over pensions | Kilda dockers walk out in pension dispute
! 10 | Kilda port strike begins | Kilda port strike ends after ten days
= 0 | Union at Renshaw plants votes to accept pay offer | Renshaw workers back pay deal
! 0 | Renshaw workers back pay deal | Corriston workers reject pay deal
= 0 | Vexa unveils folding tablet at $1,899 | Vexa's new folding tablet will cost $1,899
! 365 | Vexa unveils new phone | Vexa unveils new phone
! 0 | Vexa launches streaming service | Onwell launches streaming service
= 0 | Onwell recalls 1.1 million ovens over fire risk | Fire risk: Onwell to recall 1.1 mln ovens
! 20 | Onwell recalls 1.1 million ovens | Onwell recalls 90,000 toasters
= 0 | Chief executive of Gantry steps down after boardroom clash | Gantry CEO Lisle quits following clash with board
= 2 | Gantry names outsider Fay Brandt as chief executive | Fay Brandt to lead Gantry
! 30 | Gantry names interim chief executive | Gantry names Fay Brandt chief executive
! 0 | Norvex names new finance chief | Paltry & Sons names new finance chief
= 0 | Former Delmont boss charged with fraud | Prosecutors charge ex-Delmont CEO Corrigan with fraud
! 200 | Former Delmont boss charged with fraud | Former Delmont boss cleared of fraud
= 0 | Court fines Skerry $2.3bn for price fixing | Skerry hit with $2.3 billion fine over cartel
! 0 | Watchdog fines Skerry $2.3bn | Watchdog fines Lathom $1.9bn
= 1 | Jury finds Brackley weedkiller caused man's cancer | Brackley loses weedkiller cancer trial
! 40 | Jury orders Brackley to pay $80 million in weedkiller case | Jury orders Brackley to pay $2 billion in weedkiller case
= 0 | Airline Zephyrus grounds fleet after engine fire | Zephyrus grounds all jets following engine fire
! 3 | Zephyrus grounds fleet | Zephyrus resumes flights
= 0 | Retailer Hobbes files for bankruptcy protection | Hobbes, 110-year-old retailer, seeks Chapter 11
! 0 | Retailer Hobbes files for bankruptcy | Retailer Corder's files for bankruptcy
! 90 | Hobbes files for bankruptcy | Hobbes emerges from bankruptcy
= 0 | Magnitude 6.4 quake hits western Sarda, killing 12 | At least 12 dead as 6.4 earthquake strikes Sarda
= 1 | Sarda quake death toll rises to 31 | Death toll in Sarda earthquake climbs to 31
= 1 | Quake in Pellas kills 9 | Pellas earthquake toll reaches 24
! 6 | 5.2 magnitude earthquake jolts Hindria | 5.2 magnitude earthquake jolts Hindria
! 0 | Earthquake of magnitude 4.8 recorded in Norrath | Earthquake of magnitude 4.9 recorded in Sulmane
= 0 | Fire at Dakran garment factory kills 43 workers | 43 die in blaze at garment factory in Dakran
! 15 | Fire at Dakran garment factory kills 43 | Fire at Dakran plastics factory kills 8
= 0 | Bus carrying pilgrims falls into gorge in Lower Tamar; 27 dead | 27 pilgrims killed as bus plunges into Tamar gorge
! 4 | Bus falls into gorge, 27 dead | Bus falls into gorge, 14 dead
= 0 | Gunman kills five at Ridley mall | Five shot dead in Ridley shopping centre
! 0 | Two killed in Ashwick crash | Two killed in Belton crash
! 2 | Man, 34, dies in A9 crash near Pirron | Man, 71, dies in A9 crash near Pirron
= 0 | Girl, 9, rescued from well after 40 hours | Nine-year-old girl pulled alive from well after 40 hours
! 0 | Boy, 9, rescued from river | Boy, 12, rescued from cliff
= 0 | Storm Hedda leaves 200,000 homes without power | 200,000 homes in dark as Storm Hedda hits
! 10 | Storm Hedda: thousands without power | Storm Idris: thousands without power
! 1 | Weather: rain and wind to continue | Weather: rain and wind to continue
! 1 | Today's weather forecast for Pellmore | Today's weather forecast for Pellmore
= 0 | Typhoon Marang makes landfall in northern Luzal | Typhoon Marang slams into Luzal's north
! 7 | Halewood 2-1 Crane Town | Crane Town 1-1 Halewood
= 0 | Halewood beat Crane Town 2-1 with late winner | Late winner gives Halewood victory over Crane Town
! 7 | Halewood win again to go top | Halewood win again to stay top
! 0 | Dessen wins Corrane Open title | Maric wins Harlow Open title
= 0 | Dessen stuns top seed Olander in Corrane semi-final | Top seed Olander knocked out by Dessen in Corrane
! 1 | Dessen beats Olander to reach Corrane final | Dessen wins Corrane final
! 7 | Lottery numbers for Saturday's draw | Lottery numbers for Saturday's draw
= 0 | Actor Peter Lanyon dies at 84 | Peter Lanyon, star of "Harbour Lights", dead at 84
! 0 | Actor Peter Varley dies at 84 | Actor Simon Croft dies at 84
= 0 | Novelist Ada Merrin, author of The Salt Road, has died aged 91 | Ada Merrin, who wrote The Salt Road, dies at 91
! 0 | Obituary: Tom Wickes | Obituary: Ellen Parr
= 0 | Prime Minister Sorrel resigns after losing confidence vote | Sorrel quits as prime minister following no-confidence vote
! 30 | Prime Minister Sorrel survives confidence vote | Prime Minister Sorrel loses confidence vote
= 0 | Candidate Moreau concedes defeat in Vellan election | Moreau concedes to Ardel in Vellan presidential race
! 3 | Polls open in Vellan election | Polls close in Vellan run-off
= 1 | Senate passes $1.1 trillion infrastructure bill | $1.1 trln infrastructure plan clears Senate
! 30 | Senate passes spending bill | Senate passes spending bill
= 0 | Talks between Kargan and Oslavia end without deal | No deal as Kargan-Oslavia talks break up
! 14 | Kargan and Oslavia hold talks in Geneva | Kargan and Oslavia hold second round of talks
= 0 | US slaps 25% tariffs on Varsian steel | Varsian steel hit with 25% US tariffs
! 30 | US slaps tariffs on Varsian steel | US lifts tariffs on Varsian steel
= 1 | Varsia vows to retaliate after US steel tariffs | Varsia promises retaliation for American steel duties
! 1 | Morning Bid: | Morning Bid:
! 1 | What to watch in markets today | What to watch in markets today
! 7 | The week ahead: earnings and inflation | The week ahead: earnings and inflation
! 1 | Press digest: Financial Tribune - March 3 | Press digest: Financial Tribune - March 4
! 1 | Stocks to watch: Orley, Kemp, Dunmore | Stocks to watch: Bracken, Sorley, Penn
! 0 | Buy Orley Industries, target 410: Kestrel Securities | Buy Penn Motors, target 1,220: Kestrel Securities
= 0 | RPT-FOCUS-Carmakers bet on sodium batteries to cut costs | FOCUS-Carmakers bet on sodium batteries to cut costs
= 0 | Quorn Motors to build $4 billion battery plant in Tennow | Tennow wins $4bn Quorn Motors battery factory
! 40 | Quorn Motors to build battery plant in Tennow | Quorn Motors to build battery plant in Hungaria
= 0 | Regulator approves Luvana's Alzheimer's drug | Luvana gets nod for Alzheimer's treatment
! 0 | Regulator approves Luvana's Alzheimer's drug | Regulator approves Persing's asthma drug
= 0 | Hackers steal $120 million from crypto exchange Vaulta | Crypto exchange Vaulta says $120m stolen in hack
! 60 | Crypto exchange Vaulta hacked | Crypto exchange Vaulta resumes withdrawals
= 0 | Data breach at Clarion exposes 30 million customers | Clarion says hackers took data of 30 mln customers
! 1 | IAG Marin traffic up 4% in April | Lorne Air traffic up 4% in April
= 0 | Pilots at Skandair call off strike | Skandair strike averted as pilots drop walkout
! 2 | Skandair pilots threaten strike | Skandair pilots call off strike
= 0 | Housing starts rise 6.2% in September | US housing starts climb 6.2% in Sept
! 31 | Housing starts rise in September | Housing starts rise in October
= 0 | Dunmarsh dividend raised to 12 cents | Dunmarsh lifts its dividend to 12 cents a share
! 0 | Dunmarsh declares dividend of 12 cents | Ostler declares dividend of 12 cents
! 180 | Dunmarsh declares interim dividend | Dunmarsh declares final dividend
= 0 | Billionaire Gale takes 9% stake in Harrowell | Gale discloses 9 percent holding in retailer Harrowell
= 0 | Satellite maker Arclight wins $640 mln navy contract | Navy awards $640 million contract to Arclight
! 0 | Arclight wins $640 mln navy contract | Brenta wins $310 mln army contract
! 9 | Trade talks with Corea to resume | Trade talks with Corea stall
= 1 | Grain ship leaves Odra under new corridor deal | First grain vessel sails from Odra under corridor agreement
! 6 | Shelling kills three in Odra | Shelling kills five in Odra
"""
