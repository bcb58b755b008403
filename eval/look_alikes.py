"""Streams of our own invention in which headlines or reports look alike and are not of one happening, beside others that are.

A line is `story | day | title` or `story | day | title | text`; the day counts from the first and may have a fraction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from monitoring_desk.types import Article

START = datetime(2025, 9, 1, 7, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Trap:
    """One kind of look-alikes in one language."""

    kind: str
    language: str
    lines: str

    def read(self) -> Iterator[tuple[Article, str]]:
        """Its articles, each with the story it is of."""
        for number, line in enumerate(self.lines.strip().splitlines()):
            story, day, title, *text = (part.strip() for part in line.split("|"))
            when = START + timedelta(days=float(day), minutes=7 * number)
            article = Article(
                id=f"{self.kind}-{self.language}-{number:02d}",
                url=f"https://outlet{number}.example/{self.kind}/{self.language}/{number}",
                source_id=f"outlet{number}",
                title=title,
                text=text[0] if text else "",
                found=START + timedelta(days=12),
                published=when,
                language=self.language,
            )
            yield article, f"{self.kind}-{self.language}-{story}"


TRAPS = (
    Trap(
        "market-closes",
        "en",
        """
        a | 0.0 | Stocks close higher as chipmakers rally
        a | 0.1 | Wall Street ends up, led by chipmakers
        b | 1.0 | Stocks close lower as banks slide
        c | 2.0 | Stocks close higher
        d | 3.0 | Stocks close higher
        e | 7.0 | Stocks close higher as chipmakers rally
        f | 1.0 | Oil prices fall on demand worries
        g | 4.0 | Oil prices fall on demand worries
        h | 6.0 | Oil prices fall 2% as inventories build
        i | 2.0 | Gold steady ahead of inflation figures
        j | 9.0 | Gold steady ahead of jobs report
        """,
    ),
    Trap(
        "columns",
        "en",
        """
        a | 0.0 | Morning briefing: 1 September
        b | 1.0 | Morning briefing: 2 September
        c | 2.0 | Morning briefing: 3 September
        d | 0.1 | Five things to know before the market opens on Monday
        e | 1.1 | Five things to know before the market opens on Tuesday
        f | 2.1 | Five things to know before the market opens on Wednesday
        g | 0.2 | Weather forecast: sunny spells, 24 degrees
        h | 1.2 | Weather forecast: sunny spells, 21 degrees
        i | 0.3 | Lottery results: winning numbers for Monday
        j | 3.3 | Lottery results: winning numbers for Thursday
        k | 0.4 | Currency rates: the rupee against the dollar today
        l | 1.4 | Currency rates: the rupee against the dollar today
        m | 2.4 | Currency rates: the rupee against the dollar today
        n | 0.5 | Letters to the editor
        o | 4.5 | Letters to the editor
        p | 0.6 | What's on TV tonight
        q | 1.6 | What's on TV tonight
        """,
    ),
    Trap(
        "earnings",
        "en",
        """
        a | 0.0 | Norvane Motors third-quarter profit beats estimates
        a | 0.1 | Norvane Motors tops profit estimates in third quarter on truck sales
        b | 8.0 | Norvane Motors fourth-quarter profit beats estimates
        c | 0.2 | Tessaly Foods third-quarter profit beats estimates
        c | 0.3 | Tessaly Foods Q3 earnings top forecasts, shares jump
        d | 0.3 | Quill Semiconductor third-quarter profit beats estimates
        e | 5.0 | Tessaly Foods to buy snack maker Brindle for $2.1 billion
        e | 5.1 | Snack maker Brindle to be bought by Tessaly in $2.1 bln deal
        f | 5.0 | Norvane Motors recalls 40,000 trucks over brake fault
        f | 5.2 | Brake fault prompts Norvane to recall 40,000 trucks
        g | 0.5 | BRIEF-Quill Semiconductor names new finance chief
        h | 6.5 | BRIEF-Quill Semiconductor declares quarterly dividend
        i | 0.6 | Harlan Energy shares rise 4% in early trading
        j | 3.6 | Harlan Energy shares rise 4% in early trading
        k | 6.6 | Harlan Energy shares fall 3% in early trading
        """,
    ),
    Trap(
        "deals",
        "en",
        """
        a | 0.0 | Ordell Bank agrees to buy Castrine for $4.3 billion
        a | 0.1 | Castrine to be acquired by Ordell Bank in $4.3 bln deal
        a | 0.9 | Ordell to take over rival Castrine in $4.3 billion all-stock deal
        b | 0.0 | Pell Pharma agrees to buy Viadon for $4.1 billion
        b | 0.2 | Viadon shares soar after Pell Pharma's $4.1 billion offer
        c | 0.3 | Mirex agrees to buy Solland's logistics arm for $800 million
        d | 0.4 | EU regulators clear Mirex's purchase of Tandem
        e | 3.4 | EU regulators open probe into Tidewell's purchase of Corran
        f | 1.0 | Corran to cut 1,200 jobs in cost drive
        f | 1.1 | Tidewell target Corran says it will cut 1,200 jobs
        g | 1.0 | Solland to cut 1,500 jobs in restructuring
        """,
    ),
    Trap(
        "central-banks",
        "en",
        """
        a | 0.0 | Lovania central bank raises key rate to 6.25 percent
        a | 0.1 | Central bank of Lovania lifts rates by half a point to 6.25%
        b | 0.2 | Osterland central bank keeps key rate at 3.5 percent
        b | 0.3 | Osterland holds interest rates at 3.5% as expected
        c | 11.0 | Lovania central bank raises key rate to 6.75 percent
        d | 2.0 | Lovania inflation slows to 8.1 percent in August
        e | 2.0 | Osterland inflation quickens to 4.0 percent in August
        f | 4.0 | Osterland unemployment rate falls to 5.1 percent in August
        """,
    ),
    Trap(
        "fixtures",
        "en",
        """
        a | 0.0 | Halden United 2-1 Brimfield: late Osei strike settles derby | Kwame Osei struck in the 88th minute as Halden United beat Brimfield 2-1 at Mill Lane on Monday. Brimfield had led through Daniel Roe before the break.
        a | 0.1 | Osei's late goal gives Halden derby win over Brimfield | A goal by Kwame Osei two minutes from time gave Halden United a 2-1 win over neighbours Brimfield. Daniel Roe had put the visitors in front at Mill Lane.
        b | 7.0 | Brimfield 0-0 Halden United: dull return at Quay Park | Brimfield and Halden United shared a goalless draw at Quay Park a week after their derby. Keeper Tomas Lind made the only save of note for the hosts.
        b | 7.1 | No goals as Halden visit Brimfield again | Keeper Tomas Lind was scarcely troubled as Brimfield held Halden United to a goalless draw at Quay Park on Monday night.
        c | 0.2 | Northcote 2-1 Wexley: late Varga strike settles derby | Imre Varga struck in the 90th minute as Northcote beat Wexley 2-1 at Forge Road on Monday. Wexley had led through Paul Adeyemi before the break.
        """,
    ),
    Trap(
        "earthquakes",
        "en",
        """
        a | 0.0 | Magnitude 6.1 earthquake strikes off Tarsia coast | An earthquake of magnitude 6.1 struck off the coast of Tarsia early on Monday, the geological survey said. No tsunami warning was issued and there were no reports of damage in the port of Elmar.
        a | 0.1 | Quake of 6.1 shakes Tarsian port of Elmar | People ran into the streets of Elmar when an earthquake of magnitude 6.1 shook the Tarsian coast before dawn on Monday. The geological survey said it was 30 km deep; no damage was reported.
        b | 0.4 | Magnitude 5.8 earthquake strikes southern Kerovia | An earthquake of magnitude 5.8 struck southern Kerovia on Monday afternoon, the geological survey said. Walls cracked in Dobra and two people were treated for cuts. No tsunami warning was issued.
        b | 0.5 | Two hurt as quake cracks walls in Dobra, Kerovia | Two people were hurt when an earthquake of magnitude 5.8 cracked walls in the town of Dobra in southern Kerovia on Monday afternoon.
        c | 6.0 | Magnitude 6.0 earthquake strikes off Tarsia coast | An earthquake of magnitude 6.0 struck off the coast of Tarsia on Sunday, the geological survey said. A wharf in Sund was damaged and fishing boats broke loose. A tsunami watch was lifted after an hour.
        c | 6.1 | Wharf at Sund damaged by Sunday's quake | A wharf at Sund was damaged and boats broke loose when an earthquake of magnitude 6.0 struck off Tarsia on Sunday. A tsunami watch was lifted after an hour.
        """,
    ),
    Trap(
        "summits",
        "en",
        """
        a | 0.0 | Leaders of five river states meet in Marenz on water sharing | The leaders of the five states along the Orla met in Marenz on Monday to divide its water. President Ilian Corvo opened the talks; a treaty on dams is to be signed on Tuesday.
        a | 0.2 | River summit opens in Marenz | President Ilian Corvo opened a summit of the five Orla states in Marenz and said a treaty on dams would end decades of quarrels over water.
        b | 0.1 | Leaders of eight island states meet in Port Sellow on fishing | The leaders of eight island states met in Port Sellow on Monday to divide fishing grounds. Prime minister Ana Teru opened the talks; a treaty on tuna is to be signed on Tuesday.
        b | 0.3 | Tuna treaty near as island leaders gather in Port Sellow | Prime minister Ana Teru opened a meeting of eight island states in Port Sellow and said a treaty on tuna quotas was within reach.
        """,
    ),
    Trap(
        "courts",
        "en",
        """
        a | 0.0 | Former minister jailed for six years over bribes | Dorin Velt, a former transport minister, was jailed for six years on Monday for taking bribes from road builders. The court in Brisa ordered him to repay 3 million crowns.
        a | 0.1 | Velt gets six years in road bribes case | A court in Brisa sent former transport minister Dorin Velt to prison for six years for bribes taken from road builders.
        b | 0.2 | Former mayor jailed for five years over bribes | Lena Marsk, a former mayor of Tolna, was jailed for five years on Monday for taking bribes from builders. The court in Tolna ordered her to repay 2 million crowns.
        """,
    ),
    Trap(
        "attacks",
        "en",
        """
        a | 0.0 | Roadside bomb kills four soldiers in Zarand
        a | 0.1 | Four soldiers killed by roadside bomb in Zarand district
        b | 2.0 | Roadside bomb kills three policemen in Zarand
        c | 2.1 | Roadside bomb kills four soldiers in Pishin Tal
        d | 5.0 | Gunmen kill four soldiers in Zarand
        e | 0.4 | Bus plunges into ravine in Kashar, killing 17
        e | 0.6 | At least 17 dead as bus falls into Kashar ravine
        f | 3.5 | Bus plunges into ravine in Melang, killing 19
        """,
    ),
    Trap(
        "told-over-days",
        "en",
        """
        a | 0.0 | Ferry with 80 aboard sinks off Calder island
        a | 0.3 | Calder ferry sinking: 11 bodies found
        a | 1.0 | Toll of Calder ferry disaster rises to 23
        a | 1.2 | Captain of sunken Calder ferry held
        b | 0.0 | Steel workers at Ostrava Works walk out over pay
        b | 0.9 | Ostrava Works strike enters second day
        b | 2.0 | Ostrava Works and union agree pay deal, strike ends
        c | 0.0 | Minister Hale resigns over flat purchase
        c | 0.2 | Hale quits as housing minister after questions over flat
        c | 0.8 | Housing minister Hale's resignation: what we know of the flat
        """,
    ),
    Trap(
        "market-closes",
        "ru",
        """
        a | 0.0 | Курс доллара на Московской бирже вырос до 64 рублей
        a | 0.1 | Доллар на Мосбирже поднялся до 64 рублей
        b | 2.0 | Курс доллара на Московской бирже упал до 63 рублей
        c | 4.0 | Курс доллара на Московской бирже вырос до 65 рублей
        d | 0.2 | Цены на нефть снижаются на статистике по запасам
        e | 3.2 | Цены на нефть снижаются на опасениях за спрос
        f | 0.3 | ЦБ отозвал лицензию у банка «Северный причал»
        f | 0.4 | Банк «Северный причал» лишился лицензии
        g | 0.5 | ЦБ отозвал лицензию у банка «Волжский залог»
        """,
    ),
    Trap(
        "incidents",
        "ru",
        """
        a | 0.0 | В Тарске при пожаре в общежитии погибли три человека | Три человека погибли при пожаре в студенческом общежитии в Тарске, сообщили в МЧС. Огонь охватил второй этаж, эвакуировали сорок студентов.
        a | 0.1 | Пожар в общежитии Тарска унес жизни трех студентов | Трое студентов стали жертвами пожара, вспыхнувшего ночью в общежитии в Тарске. Из здания эвакуировали сорок человек, горел второй этаж, уточнили спасатели.
        b | 0.3 | В Лиховске при пожаре в жилом доме погибли два человека | Два человека погибли при пожаре в жилом доме в Лиховске, сообщили в МЧС. Огонь охватил пятый этаж, эвакуировали двадцать жильцов.
        c | 0.2 | Суд арестовал вице-мэра Зеленодольска Петракова | Суд отправил под стражу вице-мэра Зеленодольска Игоря Петракова, которого обвиняют в получении взятки в пять миллионов рублей.
        c | 0.5 | Вице-мэр Зеленодольска Игорь Петраков арестован по делу о взятке | По решению суда Игорь Петраков, занимавший пост вице-мэра Зеленодольска, проведет два месяца под стражей. Следствие считает, что он получил пять миллионов рублей.
        d | 0.4 | Суд арестовал вице-мэра Приозерска Лыкова | Суд отправил под стражу вице-мэра Приозерска Олега Лыкова, которого обвиняют в превышении полномочий при ремонте школы.
        """,
    ),
    Trap(
        "columns",
        "ru",
        """
        a | 0.0 | Гороскоп на 1 сентября для всех знаков зодиака
        b | 1.0 | Гороскоп на 2 сентября для всех знаков зодиака
        c | 0.1 | Прогноз погоды на вторник, 2 сентября
        d | 1.1 | Прогноз погоды на среду, 3 сентября
        e | 0.2 | Главные события дня
        f | 1.2 | Главные события дня
        """,
    ),
    Trap(
        "headlines",
        "de",
        """
        a | 0.0 | Dax schließt im Plus
        b | 1.0 | Dax schließt im Plus
        c | 2.0 | Dax schließt leicht im Minus
        d | 0.1 | Bahnstreik legt Fernverkehr im Norden lahm
        d | 0.2 | Lokführer streiken: Fernverkehr der Bahn im Norden steht still
        e | 0.1 | Wetter am Montag: Regen im Norden
        f | 1.1 | Wetter am Dienstag: Regen im Norden
        g | 0.3 | Hauptversammlung: Kornberg AG erhöht Dividende
        g | 0.4 | Kornberg AG zahlt höhere Dividende
        """,
    ),
    Trap(
        "headlines",
        "es",
        """
        a | 0.0 | La Bolsa cierra al alza
        b | 1.0 | La Bolsa cierra al alza
        c | 0.1 | Mueren seis mineros en el derrumbe de una mina en Valdora
        c | 0.2 | Derrumbe en una mina de Valdora deja seis muertos
        d | 0.2 | Mueren cinco obreros en el derrumbe de un puente en Carmela
        e | 0.3 | Horóscopo de hoy
        f | 1.3 | Horóscopo de hoy
        """,
    ),
)
"""Every kind as one stream; stories of one trap never meet those of another in what is judged."""
