"""Ways in which news pages are built, around one story: each takes a telling and makes a page of it."""

from collections.abc import Callable

from tests.search.many_tongues import Telling


def _page(telling: Telling, inner: str, *, head: str = "") -> str:
    """A whole page: head, banner, menu, the article's part, a side column, comments and a footer."""
    menu = "".join(f"<li><a href='/{at}'>{word}</a></li>" for at, word in enumerate(telling.menu))
    side = "".join(
        f"<li><a href='/story-{at}'><img src='/p{at}.jpg' alt=''>{telling.related[1]}</a></li>" for at in range(4)
    )
    direction = " dir='rtl'" if telling.right_to_left else ""
    return (
        f"<!doctype html><html lang='{telling.code}'{direction}><head><meta charset='utf-8'><title>{telling.headline}</title>"
        f"<meta property='og:title' content='{telling.headline}'><meta property='og:type' content='article'>{head}</head><body>"
        f"<div id='cookie-consent' class='banner'><p>{telling.cookies}</p><button>OK</button></div>"
        f"<header class='site-header'><nav><ul>{menu}</ul></nav></header>{inner}"
        f"<aside class='sidebar'><h3>{telling.related[0]}</h3><ul>{side}</ul></aside>"
        f"<section id='comments'><div class='comment'><span>Ann L.</span><p>{telling.comment}</p></div></section>"
        f"<footer class='site-footer'><ul>{menu}</ul><p>{telling.footer}</p></footer></body></html>"
    )


def _letter(telling: Telling) -> str:
    return (
        f"<form class='newsletter-signup' action='/letter'><h4>{telling.letter}</h4><input type='email'>"
        f"<button>{telling.menu[-1]}</button></form>"
    )


def _ps(telling: Telling) -> list[str]:
    return [f"<p>{one}</p>" for one in telling.paragraphs]


def classic(telling: Telling) -> str:
    """Paragraphs in an article element, a figure with its caption, a letter's form and a related link between them."""
    one, two, three, four = _ps(telling)
    figure = f"<figure><img src='/h.jpg' alt=''><figcaption>{telling.caption}</figcaption></figure>"
    related = f"<div class='related-inline'><strong>{telling.related[0]}:</strong> <a href='/ferry'>{telling.related[1]}</a></div>"
    return _page(
        telling,
        f"<main><article><h1>{telling.headline}</h1>{figure}{one}{two}{related}{three}{_letter(telling)}{four}</article></main>",
    )


def related_paragraph(telling: Telling) -> str:
    """The related link is a paragraph among the others, as editors type it."""
    one, two, three, four = _ps(telling)
    related = f"<p><strong>{telling.related[0]}: <a href='/ferry'>{telling.related[1]}</a></strong></p>"
    return _page(
        telling, f"<div class='content'><h1>{telling.headline}</h1>{one}{related}{two}{three}{related}{four}</div>"
    )


def divs(telling: Telling) -> str:
    """No paragraph element anywhere: text in divs, names of classes that say nothing."""
    texts = "".join(f"<div class='x{at}f'>{one}</div>" for at, one in enumerate(telling.paragraphs))
    caption = f"<div class='q7'><img src='/h.jpg'><div class='cap'>{telling.caption}</div></div>"
    return _page(
        telling, f"<div class='z1'><div class='t9'>{telling.headline}</div>{caption}<div class='b3'>{texts}</div></div>"
    )


def breaks(telling: Telling) -> str:
    """One element, the paragraphs parted by line breaks."""
    return _page(
        telling,
        f"<div id='story'><h1>{telling.headline}</h1><div class='text'>{'<br><br>'.join(telling.paragraphs)}</div></div>",
    )


def single_breaks(telling: Telling) -> str:
    """The same with single breaks, in a table cell of a page laid out by tables."""
    return _page(
        telling,
        "<table width='100%'><tr><td class='left'><a href='/a'>{}</a></td><td><h2>{}</h2>{}</td></tr></table>".format(
            telling.menu[1], telling.headline, "<br>\n".join(telling.paragraphs)
        ),
    )


def amp(telling: Telling) -> str:
    """An AMP page: its own elements for pictures, advertisements and side menus."""
    one, two, three, four = _ps(telling)
    picture = f"<amp-img src='/h.jpg' width='600' height='400'></amp-img><div class='amp-wp-caption-text'>{telling.caption}</div>"
    menu = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in telling.menu)
    return _page(
        telling,
        f"<amp-sidebar id='s' layout='nodisplay'><ul>{menu}</ul></amp-sidebar><article class='amp-wp-article'><h1 class='amp-wp-title'>"
        f"{telling.headline}</h1>{picture}<div class='amp-wp-article-content'>{one}<amp-ad width='300' height='250' type='x'></amp-ad>"
        f"{two}{three}{four}</div></article>",
    )


def quoted(telling: Telling) -> str:
    """A paragraph is a block quotation, another a list point under a heading: they belong to the article."""
    one, two, three, four = telling.paragraphs
    return _page(
        telling,
        f"<article><h1>{telling.headline}</h1><p>{one}</p><blockquote><p>{two}</p></blockquote><ul><li>{three}</li></ul><p>{four}</p></article>",
    )


def live(telling: Telling) -> str:
    """A live report: each paragraph a post with its time."""
    posts = "".join(
        f"<section class='live-post' id='post-{at}'><time datetime='2026-03-09T1{at}:00:00Z'>1{at}:00</time><div class='post-body'><p>{one}</p></div></section>"
        for at, one in enumerate(telling.paragraphs)
    )
    return _page(telling, f"<main><h1>{telling.headline}</h1><div class='live-blog'>{posts}</div></main>")


def app(telling: Telling) -> str:
    """A page put together by a script: hashed class names, each paragraph in two wrappers, teasers between them."""
    one, two, three, four = (
        f"<div class='css-1k2j'><div class='css-9x8y'><p class='css-at9mc1'>{text}</p></div></div>"
        for text in telling.paragraphs
    )
    teaser = f"<div class='css-teaser'><a href='/ferry'><h3>{telling.related[1]}</h3><span>{telling.related[0]}</span></a></div>"
    caption = f"<div class='css-img'><img src='/h.jpg'><span class='css-caption'>{telling.caption}</span></div>"
    return _page(
        telling,
        f"<div id='__next'><div class='css-main'><h1 class='css-h'>{telling.headline}</h1>{caption}{one}{two}{teaser}{three}{_letter(telling)}{four}</div></div>",
    )


def walled(telling: Telling) -> str:
    """An offer to subscribe under the text, share buttons above it, tags below."""
    share = "".join(f"<li><a href='https://{name}.example/share'>{name}</a></li>" for name in ("chirper", "faces"))
    return _page(
        telling,
        f"<article class='story'><h1>{telling.headline}</h1><ul class='share'>{share}</ul><div class='story-body'>{''.join(_ps(telling))}</div>"
        f"<div class='paywall'><h3>{telling.letter}</h3><a href='/login'>{telling.menu[-1]}</a></div>"
        f"<ul class='tags'><li><a href='/t'>{telling.menu[2]}</a></li></ul></article>",
    )


def doubled(telling: Telling) -> str:
    """The text once more for printers, hidden, and a list of other stories with their first sentences behind it."""
    teasers = "".join(
        f"<div class='teaser'><h3><a href='/ferry-{at}'>{telling.related[1]}</a></h3><p>{telling.comment}</p></div>"
        for at in range(3)
    )
    whole = "".join(_ps(telling))
    return _page(
        telling,
        f"<main><h1>{telling.headline}</h1><div class='article-text'>{whole}</div><div class='print' style='display:none'>{whole}</div>"
        f"<div class='more-stories'>{teasers}</div></main>",
    )


LAYOUTS: tuple[Callable[[Telling], str], ...] = (
    classic,
    related_paragraph,
    divs,
    breaks,
    single_breaks,
    amp,
    quoted,
    live,
    app,
    walled,
    doubled,
)
