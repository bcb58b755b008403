"""Who wrote it, when, and under what headline, as pages of many tongues say it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import html

from monitoring_desk.search import (
    bylines,
    dates,
    extract,
    headline,
    markup,
    people,
    published,
    shown,
    structured,
    titles,
)
from monitoring_desk.types import Page

NOW = datetime(2026, 3, 10, tzinfo=UTC)


def tree_of(text: str) -> html.HtmlElement:
    tree = markup.parse_text(text)
    assert tree is not None
    return tree


def authors(page: str, *, title: str = "Berth opens before the rains") -> tuple[str, ...]:
    tree = tree_of(page)
    place = headline.find(tree, title)
    return people.choose(tree, stated=structured.read(tree), site=["The Paper"], headline=place, host="paper.example")


def with_head(inner: str, *, head: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><article><h1>Berth opens before the rains</h1>{inner}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ("<div class='byline'>By <a href='/a/1'>Ann Lee</a> and Omar Said</div>", ("Ann Lee", "Omar Said")),
        ("<a rel='author' href='/x'>Ann Lee</a>", ("Ann Lee",)),
        ("<p>Von Jörg Müller</p>", ("Jörg Müller",)),
        ("<p>作者：王小明</p>", ("王小明",)),
        ("<span class='author'>김철수 기자</span>", ("김철수",)),
        ("<span class='author'>Posted on 9 March 2026 by Ann Lee</span>", ("Ann Lee",)),
        ("<span class='byline'>Ann Lee Senior Political Correspondent</span>", ("Ann Lee",)),
        ("<span class='byline'>News Desk</span>", ("News Desk",)),
        ("<span class='byline'>The Paper</span>", ()),
        ("<span class='author vcard'>tlow</span>", ("tlow",)),
        ("<p><b>Author:</b> Ann Lee<br>9 March 2026</p>", ("Ann Lee",)),
        (
            "<p>Text.</p><footer>" + "Filed under harbours. " * 12 + "<a rel='author' href='/x'>Ann Lee</a></footer>",
            ("Ann Lee",),
        ),
        ("<a rel='author' href='/x'>View all posts by Ann Lee</a>", ("Ann Lee",)),
        ("<a href='/user/settings-page'>Registrieren</a><p>Von Jörg Müller</p>", ("Jörg Müller",)),
        ("<a rel='author' href='/x'>The Paper</a>", ("The Paper",)),
        ("<p>Text</p><div class='comments'><span class='author'>Bob Ray</span></div>", ()),
        ("<p>" + "A long text. " * 30 + "<a href='/people/bob-ray'>Bob Ray</a> said so.</p>", ()),
        ("<a href='/people/star-weds-in-cape-town'>Film star: a quiet wedding in Cape Town</a>", ()),
        ("<p>4 March 2026 | Ann Lee</p>", ("Ann Lee",)),
        ("<small>04.03.2026 | 13:10 Uhr | Jörg Müller</small>", ("Jörg Müller",)),
        ("<p>11.12.2025 - Éloïse Durand</p>", ("Éloïse Durand",)),
        ("<p>04.03.2026 - Redaktion: Jörg Müller (Sprecher des Hafens)</p>", ("Jörg Müller",)),
        ("<p>4 March 2026 | <a href='/s'>Foreign Affairs</a></p>", ()),
        ("<p>4 March 2026 | Harbour</p>", ()),
        ("<div><span>| By </span> <span>Ann Lee</span> | <time>4 March 2026</time></div>", ("Ann Lee",)),
        ("<i>x</i>" * 420 + "<p><b>Autorin: Eva Kranz, Projektleiterin des Hafens in Tunis.</b></p>", ("Eva Kranz",)),
        ("<i>x</i>" * 420 + "<p>Auteur : Amadou Diallo</p><p>Edition : M. Camara</p>", ("Amadou Diallo",)),
        ("<p><em>Text von Jörg Müller Illustration von Eva Kranz</em></p>", ("Jörg Müller",)),
        ("<p><strong>Eine Kolumne von Jörg Müller</strong></p>", ("Jörg Müller",)),
        ("<span class='author'><span>© Ann Lee</span> <span>Ann Lee</span></span>", ("Ann Lee",)),
        (
            "<div itemprop='author'><span itemprop='name'>Ann Lee</span><span itemprop='name'>Omar Said</span></div>",
            ("Ann Lee", "Omar Said"),
        ),
        ("<div class='byline'><span class='byline-day'>Dec 1st 2026 1:01PM</span></div>", ()),
        ("<p>文化庁</p>", ()),
        ("<a href='/about/editors/ann-lee/'>Ann Lee</a>", ("Ann Lee",)),
        (
            "<p>By <a href='/staff/ann-lee/'>Ann Lee</a> on Monday, the second of March, at eleven in the morning</p>",
            ("Ann Lee",),
        ),
        ("<p><a href='/people/bob-ray'>Bob Ray</a> was in the harbour when the new berth opened to ships.</p>", ()),
        ("<p>文：田中花子</p>", ("田中花子",)),
    ],
)
def test_signatures(inner: str, wanted: tuple[str, ...]) -> None:
    assert authors(with_head(inner)) == wanted


@pytest.mark.parametrize(
    ("graph", "wanted"),
    [
        (
            '{"@graph":[{"@type":"NewsArticle","headline":"Berth opens before the rains","author":{"@id":"#ann"}},'
            '{"@type":["Person","Organization"],"@id":"#ann","name":"Ann Lee"}]}',
            ("Ann Lee",),
        ),
        (
            '{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Organization","name":"Wires"}]}',
            ("Ann Lee", "Wires"),
        ),
        (
            '{"@type":"NewsArticle","author":{"@type":"Organization","name":"Coast News Agency"}}',
            ("Coast News Agency",),
        ),
        ('{"@type":"NewsArticle","author":{"@type":"Person","givenName":"Ann","familyName":"Lee"}}', ("Ann Lee",)),
        ('{"@type":"NewsArticle","author":"Ann Lee, Economics Correspondent"}', ("Ann Lee",)),
        ('{"@type":"NewsArticle","author":{"@id":"#a"}},{"@id":"#a","x":1,"author":{"@id":"#a"}}', ()),
        ('{"@type":"NewsArticle", broken "author": {"@type": "Person", "name": "Ann Lee"}}', ("Ann Lee",)),
    ],
)
def test_authors_in_structured_data(graph: str, wanted: tuple[str, ...]) -> None:
    head = f'<script type="application/ld+json">{graph}</script>'
    assert authors(with_head("<p>Text.</p>", head=head)) == wanted


@pytest.mark.parametrize(
    ("stated", "signed", "wanted"),
    [
        ("Ann", "Ann Lee", "Ann Lee"),
        ("ann-lee", "Ann Lee", "Ann Lee"),
        ("Ann", "Omar Said", "Ann"),
        ("Ann Lee", "Ann Lee and Omar Said", "Ann Lee"),
    ],
)
def test_one_word_of_a_name_gives_way_to_the_whole(stated: str, signed: str, wanted: str) -> None:
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{{"@type":"Person","name":"{stated}"}}}}</script>'
    assert authors(with_head(f"<p class='byline'>{signed}</p>", head=head)) == (wanted,)


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("<p><b><i>Jörg Müller</i></b></p>", ("Jörg Müller",)),
        ("<p align='right'>Ann Lee</p>", ("Ann Lee",)),
        ("<p><em>(Ann Lee and Omar Said)</em></p>", ("Ann Lee", "Omar Said")),
        ("<p>Ann Lee</p>", ()),
        ("<div class='relatedposts'><em>Weitere Meldungen</em></div>", ()),
        ("<p><b>Read more</b></p>", ()),
        ("<p><b>Ships may call from April on.</b></p>", ()),
    ],
)
def test_a_name_set_off_at_the_end_signs(last: str, wanted: tuple[str, ...]) -> None:
    text = "".join(
        f"<p>The {n}th berth of the harbour opened on Monday, and its ships came at once.</p>" for n in "456"
    )
    page = f"<html><body><article><h1>Berth opens before the rains</h1>{text}{last}</article></body></html>"
    url = "https://paper.example/berth"
    given = Page(url=url, final_url=url, status=200, headers=(), body=page.encode(), fetched=NOW)
    assert extract.extract(given).authors == wanted


def test_a_body_whose_initials_are_the_host_gives_way_to_the_one_who_wrote() -> None:
    page = with_head("<p>Auteur : Amadou Diallo</p>", head='<meta name="author" content="Coast Watch">')
    tree = tree_of(page)
    place = headline.find(tree, "Berth opens before the rains")
    told = structured.read(tree)
    assert people.choose(tree, stated=told, site=["cw"], headline=place, host="cw.example") == ("Amadou Diallo",)
    assert people.choose(tree, stated=told, site=["sea"], headline=place, host="sea.example") == ("Coast Watch",)


def test_a_reference_to_itself_ends() -> None:
    graph = '[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@id":"#a","more":1}]'
    assert authors(with_head("", head=f'<script type="application/ld+json">{graph}</script>')) == ()


def test_the_article_data_are_believed_before_a_by_line() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Lee"}}</script>'
    page = with_head("<div class='byline'>Ann Lee, Managing Analyst | Checked by Omar Said</div>", head=head)
    assert authors(page) == ("Ann Lee",)


@pytest.mark.parametrize("site", ["Person", "Organization"])
def test_the_site_signs_where_its_page_says_so_and_nobody_else_does(site: str) -> None:
    head = (
        f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{{"@type":"{site}","name":"The Paper"}},'
        '"publisher":{"@type":"Organization","name":"The Paper"}}</script>'
    )
    assert authors(with_head("<p>Text.</p>", head=head)) == ("The Paper",)
    assert authors(with_head('<a rel="author" href="/a/ann">Ann Lee</a>', head=head)) == ("Ann Lee",)


def test_names_with_a_month_in_them_stay_whole() -> None:
    assert bylines.clean(["Federico Mayol", "Chris Jung", "Ann Lee March 9"]) == (
        "Federico Mayol",
        "Chris Jung",
        "Ann Lee",
    )


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("<span class='kicker'>Harbour</span> Berth opens before the rains", "Berth opens before the rains"),
        ("Berth opens<br>before the rains", "Berth opens before the rains"),
        ("<span class='sr-only'>Exclusive: </span>Berth opens before the rains", "Berth opens before the rains"),
        ("<time>9 March 2026</time> Berth opens before the rains", "Berth opens before the rains"),
        ("Berth opens before the rains<br><small>9 March | Harbour</small>", "Berth opens before the rains"),
        ("»Berth opens before the rains«", "»Berth opens before the rains«"),
    ],
)
def test_headings(heading: str, wanted: str) -> None:
    assert titles.read_headings(tree_of(f"<html><body><h1>{heading}</h1></body></html>")) == [wanted]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("9 марта 2026", (2026, 3, 9)),
        ("9 مارس 2026", (2026, 3, 9)),
        ("२ फरवरी 2026", (2026, 2, 2)),
        ("2026년 3월 9일", (2026, 3, 9)),
        ("9 มีนาคม 2569", (2026, 3, 9)),
        ("9. maaliskuuta 2026", (2026, 3, 9)),
        ("2026. március 9.", (2026, 3, 9)),
        ("09.03.2026 10:15", (2026, 3, 9)),
        ("25/02/2026", (2026, 2, 25)),
        ("۱۸ اسفند ۱۴۰۴", (2026, 3, 9)),
        ("دوشنبه ۱۸ اسفند ۱۴۰۴ - ۱۰:۱۵", (2026, 3, 9)),
        ("1404/12/18", (2026, 3, 9)),
        ("۳۱ ارديبهشت ۱۴۰۵", (2026, 5, 21)),
        ("30 اسفند 1403", (2025, 3, 20)),
        ("۹ حوت ۱۴۰۴", (2026, 2, 28)),
        ("2569-03-09", (2026, 3, 9)),
    ],
)
def test_days_in_many_tongues(written: str, wanted: tuple[int, int, int]) -> None:
    when = dates.read_time(written)
    assert when is not None
    assert (when.year, when.month, when.day) == wanted


def test_a_day_that_could_be_two_is_none() -> None:
    assert dates.read_time("03/04/2026") is None


def test_the_day_shown_by_the_headline() -> None:
    page = with_head("<p>Updated: 10 March 2026</p><p>9 March 2026</p><p>Text.</p>").replace(
        "<article>", "<p>Related: 1 January 2020</p><article>"
    )
    tree = tree_of(page)
    place = headline.find(tree, "Berth opens before the rains")
    assert place is not None
    assert shown.find(tree, place, now=NOW) == datetime(2026, 3, 9, tzinfo=UTC)


def test_a_shown_time_keeps_its_zone() -> None:
    tree = tree_of(with_head("<time datetime='2026-03-09T01:00:00+05:00'>today</time>"))
    place = headline.find(tree, "Berth opens before the rains")
    assert place is not None
    found = shown.find(tree, place, now=NOW)
    assert found is not None
    assert found.day == 9


def read(body: str) -> str:
    menu = "<nav><a href='/a'>Home</a> <a href='/b'>Politics</a></nav>"
    page = f"<html><head><title>Berth opens - The Paper</title></head><body>{menu}{body}</body></html>"
    url = "https://paper.example/berth"
    given = Page(url=url, final_url=url, status=200, headers=(), body=page.encode(), fetched=NOW)
    return extract.extract(given).text


def test_a_brief_of_two_sentences_is_an_article() -> None:
    text = read(
        "<h1>Berth opens</h1><p>9 March 2026</p><p>The second berth opened on Monday.</p><p>Ships may call from April.</p>"
    )
    assert text == "The second berth opened on Monday.\n\nShips may call from April."


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["Ministry of Trade and Industry"], ()),
        (["Lee, Ann"], ("Ann Lee",)),
        (["Ann Lee, MD, FRCP"], ("Ann Lee",)),
        (["Ann Lee, Director of Research"], ("Ann Lee",)),
        (["The Paper - Ann Lee"], ("Ann Lee",)),
        (["Ann (Nancy) Lee"], ("Ann (Nancy) Lee",)),
        (["Par Léa Roux et Hugo Petit"], ("Léa Roux", "Hugo Petit")),
        (["Por João da Silva e Maria Lopes"], ("João da Silva", "Maria Lopes")),
        (["Автор: Олена Коваль"], ("Олена Коваль",)),
        (["Ann Lee, Economics Correspondent"], ("Ann Lee",)),
        (["Ann Lee with agencies"], ("Ann Lee",)),
        (["By ANN LEE Associated Press"], ("ANN LEE",)),
        (["Mehmet Öz / Ankara"], ("Mehmet Öz",)),
        (["Ann Lee 9 March 2026, 10:15"], ("Ann Lee",)),
        (["Ana López hace 2 horas"], ("Ana López",)),
        (["Text: Anna Müller, Fotos: Karl Maier"], ("Anna Müller",)),
        (["Edited by Ann Lee"], ()),
        (["Guest column by Ann Lee"], ("Ann Lee",)),
        (["Door onze redacteur Jan de Vries"], ("Jan de Vries",)),
        (["Maria del Carmen Fernández de la Vega"], ("Maria del Carmen Fernández de la Vega",)),
        (["記者王小明／台北報導"], ("王小明",)),
        (["责任编辑：王小明"], ("王小明",)),
        (["取材・文＝山田太郎"], ("山田太郎",)),
        (["كتب أحمد علي ومحمد حسن"], ("أحمد علي", "محمد حسن")),
        (["דוד לוי, ירושלים"], ("דוד לוי",)),
        (["द्वारा राम शर्मा"], ("राम शर्मा",)),
        (["【记者王明】"], ("王明",)),
        (["著者 田中花子 イラスト 山田太郎"], ("田中花子",)),
        (["Omar S.A. Said, Ann Lee and Eva Kranz, The Paper"], ("Omar S.A. Said", "Ann Lee", "Eva Kranz")),
        (["Ann Lee Games Editor"], ("Ann Lee",)),
        (["Ann Lee for The Paper"], ("Ann Lee",)),
        (["By Ann Lee And Omar Said For The Paper"], ("Ann Lee", "Omar Said")),
        (["Harbours for Tomorrow"], ("Harbours for Tomorrow",)),
        (["Ann 👼🏻"], ()),
        (["Sept. 4"], ()),
    ],
)
def test_names_without_degrees_posts_and_towns(lines: list[str], wanted: tuple[str, ...]) -> None:
    assert bylines.clean(lines, sites=["The Paper"]) == wanted


@pytest.mark.parametrize(
    ("headings", "og", "page", "wanted"),
    [
        # A heading hidden for screen readers, and the headline told again at the end of the window's title.
        (["Navigation and service", "Berth opens before the rains"], "", "paper.example: News / Berth opens before the rains", "Berth opens before the rains"),
        (["€5", "€10"], "Berth opens before the rains", "Berth opens before the rains - Harbour", "Berth opens before the rains"),
        (["Berth opens – at last!"], "Berth opens – at last!", "Berth opens – at last! | Coast", "Berth opens – at last!"),
        (["Petition", "Keep the harbour choir alive and singing"], "Petition: Keep the harbour choir alive and singing", "Petition : Keep the harbour choir alive and singing", "Keep the harbour choir alive and singing"),
    ],
)  # fmt: skip
def test_headings_that_others_confirm(headings: list[str], og: str, page: str, wanted: str) -> None:
    chosen = titles.choose(headings=headings, stated=(), og=og, page=page, link=None, sites=["paper.example"])
    assert chosen == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Berth opens before the rains – DW – 03/09/2026", "Berth opens before the rains"),
        ("港口新泊位启用 - 海岸日报", "港口新泊位启用"),
        ("港口新泊位启用_港口频道_海岸网", "港口新泊位启用"),
        ("新しい埠頭が雨季前に開業:海岸新聞デジタル", "新しい埠頭が雨季前に開業"),
        ("Порт открыл новый причал: Берег.ру", "Порт открыл новый причал"),
        ("افتتاح رصيف جديد في الميناء | صحيفة الساحل", "افتتاح رصيف جديد في الميناء"),
        ("Welpen kaufen – was zu beachten ist", "Welpen kaufen – was zu beachten ist"),
    ],
)
def test_what_sites_sign_titles_with(told: str, wanted: str) -> None:
    sites = ["dw.com", "Берег.ру", "Welpen", "海岸新聞デジタル"]
    assert titles.choose(headings=[], stated=(), og=told, page=told, link=None, sites=sites) == wanted


def test_the_address_tells_which_part_is_the_headline() -> None:
    page = "The Harbour Letters » Archive » Berth opens before the rains"
    url = "https://paper.example/2026/03/berth-opens-before-the-rains-4711.html"
    assert titles.choose(headings=[], stated=(), og="", page=page, link=None, sites=(), url=url) == (
        "Berth opens before the rains"
    )
    umlauts = "https://paper.example/neue-kais-fuer-oelhaefen-eroeffnet"
    headings = ["Aus der Region", "Neue Kais für Ölhäfen eröffnet"]
    chosen = titles.choose(headings=headings, stated=(), og="Kais eröffnet", page="", link=None, sites=(), url=umlauts)
    assert chosen == "Neue Kais für Ölhäfen eröffnet"


def test_a_title_that_its_own_quotation_marks_cut_off() -> None:
    page = 'Minister calls the berth "overdue"'
    assert titles.choose(headings=[], stated=(), og="Minister calls the berth", page=page, link=None, sites=()) == page


def test_a_lesser_heading_that_the_window_title_repeats_is_the_headline() -> None:
    page = tree_of(
        "<html><head><title>Berth opens before the rains</title></head><body><h1>Harbour Centre</h1>"
        "<h2>Tools &amp; Resources</h2><h2>Berth opens before the rains</h2></body></html>"
    )
    chosen = titles.choose(
        headings=titles.read_headings(page),
        stated=(),
        og="",
        page=structured.read(page).page_title,
        link=None,
        sites=(),
        lesser=titles.read_lesser(page),
    )
    assert chosen == "Berth opens before the rains"


@pytest.mark.parametrize("href", ["/", "https://paper.example", "//paper.example/"])
def test_a_heading_that_leads_home_is_the_sites_name(href: str) -> None:
    page = tree_of(f"<html><body><h1><a href='{href}'>Notes on harbours</a></h1><h1>Berth opens</h1></body></html>")
    assert titles.read_headings(page) == ["Berth opens"]
    assert titles.read_emblems(page) == ["Notes on harbours"]


def test_a_site_that_is_called_by_the_headline_keeps_its_headline() -> None:
    said = "Berth opens before the rains come to Port Azra"
    chosen = titles.choose(headings=["Home", said], stated=(), og=said, page=said, link=None, sites=["The Paper", said])
    assert chosen == said


@pytest.mark.parametrize(
    ("stated", "inner", "wanted"),
    [
        ('"author":{"@type":"Person","name":"Harbour Wire"}', "<p>By Ann Lee</p>", ("Harbour Wire",)),
        ('"author":{"@type":"Person","name":"Harbour Wire"}', "<p class='byline'>Ann Lee</p>", ("Ann Lee",)),
        ('"author":{"@type":"Organization","name":"The Paper"}', "<p>By Ann Lee</p>", ("Ann Lee",)),
        (
            '"author":{"@type":"Person","name":"The Paper"}',
            "<p class='author'>Solar / Wind / Storage</p>",
            ("The Paper",),
        ),
    ],
)
def test_an_agency_the_page_states_gives_way_to_marked_by_lines_only(
    stated: str, inner: str, wanted: tuple[str, ...]
) -> None:
    graph = '{"@type":"NewsArticle","headline":"Berth opens before the rains",' + stated + "}"
    assert authors(with_head(inner, head=f"<script type='application/ld+json'>{graph}</script>")) == wanted


def test_who_holds_the_copyright_did_not_write() -> None:
    head = "<meta name='author' content='Harbour Press'><meta name='article:author' content='Ann Lee'>"
    tree = tree_of(with_head("<p>Text.</p>", head=head))
    told = structured.read(tree)
    owner = "copyright2026harbourpressallrightsreserved"
    chosen = [
        people.choose(tree, stated=stated, site=["The Paper"], headline=None, host="paper.example", notices=owner)
        for stated in (told, replace(told, meta_authors=("Ann Lee Harbour",)), replace(told, meta_authors=("Ann Lee",)))
    ]
    assert chosen == [("Ann Lee",), ("Ann Lee Harbour",), ("Ann Lee",)]
    own = people.choose(
        tree,
        stated=replace(told, meta_authors=("Ann Lee",)),
        site=[],
        headline=None,
        host="a.example",
        notices="annlee",
    )
    assert own == ("Ann Lee",)


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://paper.example/a/202311/17/x1.html", (2023, 11, 17)),
        ("https://paper.example/2023-1-7-berth", (2023, 1, 7)),
    ],
)
def test_the_day_in_an_address(url: str, wanted: tuple[int, int, int]) -> None:
    when, _ = published.choose(
        tree_of("<html><body><p>x</p></body></html>"), stated=structured.Structured(), url=url, link=None, now=NOW
    )
    assert when is not None
    assert (when.year, when.month, when.day) == wanted
