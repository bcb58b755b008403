"""The inbox and a story's desk: every deed is an act, none is done to what was not seen, all of it can be taken back."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import html5lib
import httpx
import pytest
from tests.present.staff_sample import NOW, Desk, add_articles, client_of, make_article, open_desk

from monitoring_desk import remembering
from monitoring_desk.errors import Conflict
from monitoring_desk.handpick import Window
from monitoring_desk.news_desk import find_passage, holds, quoted
from monitoring_desk.types import Sentence, Sought


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def editor(desk: Desk) -> Iterator[httpx.Client]:
    with client_of(desk, user="Edi") as opened:
        yield opened


def mark_of(client: httpx.Client, path: str) -> str:
    return str(
        html5lib.parse(client.get(path).text, namespaceHTMLElements=False).find(".//input[@name='mark']").get("value")
    )


def chosen(client: httpx.Client, *ids: str) -> list[str]:
    tree = html5lib.parse(client.get("/staff/inbox?show=all").text, namespaceHTMLElements=False)
    values = [str(box.get("value")) for box in tree.findall(".//input[@name='story']")]
    return [value for id in ids for value in values if value.endswith(f" {id}")]


def path_of(desk: Desk, article_id: str) -> str:
    return f"/staff/stories/{desk.story(article_id).id}"


def deed(client: httpx.Client, path: str, name: str, **typed: str | list[str]) -> httpx.Response:
    return client.post(path, data={"mark": mark_of(client, path), "deed": name} | typed)


def test_new_stories_wait_until_they_are_accepted_and_again_when_they_change(desk: Desk, editor: httpx.Client) -> None:
    miners = desk.story("miners")
    assert miners.title in editor.get("/staff/inbox").text
    sent = {"deed": "accept", "show": "new", "story": chosen(editor, miners.id)}
    done = editor.post("/staff/inbox", data=sent)
    assert done.status_code == 303
    page = editor.get(done.headers["location"]).text
    assert "You accepted “Nine miners reached below Orsk Valley”." in page
    assert f'href="/staff/stories/{miners.id}"' not in page
    assert miners.title in editor.get("/staff/inbox?show=accepted").text
    window = Window()
    articles = {article.id: article for article in desk.store.articles.since(NOW.replace(year=2025))}
    placed = desk.store.stories.placements(list(articles))
    window.restore(
        [(articles[id], where) for id, where in placed.items()], desk.store.stories.since(NOW.replace(year=2025))
    )
    copy = make_article("again", "post", "Nine miners reached", articles["miners"].text, hours=27)
    add_articles(desk.store, (copy,), window)
    assert desk.story("again").id == miners.id
    page = editor.get("/staff/inbox?show=changed").text
    assert miners.title in page
    assert "Changed since it was accepted" in page


def test_two_stories_are_merged_in_the_inbox_and_parted_again(desk: Desk, editor: httpx.Client) -> None:
    first, other = desk.story("miners").id, desk.story("shaft").id
    sent = {"deed": "merge", "story": chosen(editor, first, other)}
    answer = editor.post("/staff/inbox", data=sent)
    assert answer.status_code == 303
    assert desk.story("shaft").id == first
    assert editor.get(f"/stories/{other}").headers["location"] == f"/stories/{first}"
    assert editor.get(f"/staff/stories/{other}").headers["location"] == f"/staff/stories/{first}"
    act = desk.store.acts.all(limit=1)[0]
    assert (act.verb, act.who) == ("merge", "Edi")
    undone = editor.post(f"/staff/acts/{act.id}/undo")
    assert undone.status_code == 303
    assert desk.story("shaft").id == other
    assert "Undone" in editor.get(undone.headers["location"]).text
    assert editor.post(f"/staff/acts/{act.id}/undo").status_code == 409
    one = editor.post("/staff/inbox", data={"deed": "merge", "story": chosen(editor, first)})
    assert (one.status_code, "two or more" in one.text) == (422, True)
    assert "Choose" not in editor.get("/staff/inbox").text
    assert editor.post("/staff/inbox", data={"deed": "accept"}).status_code == 422


def test_a_story_is_split_on_its_desk(desk: Desk, editor: httpx.Client) -> None:
    first, other = desk.story("miners").id, desk.story("shaft").id
    editor.post("/staff/inbox", data={"deed": "merge", "story": chosen(editor, first, other)})
    path = f"/staff/stories/{first}"
    assert deed(editor, path, "split").status_code == 422
    assert deed(editor, path, "split", article=["miners", "shaft"]).status_code == 422
    assert deed(editor, path, "split", article=["shaft"]).status_code == 303
    assert desk.story("shaft").id != first


def test_a_withdrawn_story_says_so_and_stands_nowhere_else(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}"
    everywhere = (
        "/",
        "/feed.atom",
        "/feed.json",
        "/watches/mines",
        "/watches/mines.atom",
        "/diary.ics",
        "/api/v1/stories",
    )
    assert any(story.title in editor.get(address).text for address in everywhere)
    refused = deed(editor, path, "kill")
    assert (refused.status_code, "say why" in refused.text) == (422, True)
    assert deed(editor, path, "kill", reason="The inspectorate <denies> it.").status_code == 303
    page = editor.get(f"/stories/{story.id}")
    assert page.status_code == 410
    assert "This story was withdrawn" in page.text
    assert "The inspectorate &lt;denies&gt; it." in page.text
    for address in (*everywhere, f"/stories/{story.id}", f"/api/v1/stories/{story.id}"):
        assert story.title not in editor.get(address).text, address
        assert "knocking before dawn" not in editor.get(address).text, address
    assert editor.post(f"/stories/{story.id}/replies", data={"comment": "x", "name": "y"}).status_code == 410
    assert story.title in editor.get("/staff/inbox?show=killed").text
    act = desk.store.acts.all(limit=1)[0]
    assert editor.post(f"/staff/acts/{act.id}/undo").status_code == 303
    assert story.title in editor.get(f"/stories/{story.id}").text


def test_what_a_withdrawn_story_told_is_remembered_and_found_nowhere_until_it_comes_back(
    desk: Desk, editor: httpx.Client
) -> None:
    remembering.remember(desk.store)
    story = desk.story("shaft")
    [record] = [one for one in desk.store.ledgers.find(Sought(kind="commitment"), limit=9) if "pumps" in one.what]
    places = (
        "/",
        "/ledger/commitments",
        "/ledger/commitments.csv",
        "/ledger/commitments.json",
        "/find?q=chairwoman",
        "/api/v1/find?q=chairwoman",
        f"/ledger/records/{record.id}",
        f"/ledger/records/{record.id}.json",
    )
    words = ("40 million", "40000000", "pumps", "Brenta Coal")

    def tell(place: str) -> bool:
        return any(one in editor.get(place).text for one in words)

    assert [place for place in places if not tell(place)] == []
    assert deed(editor, f"/staff/stories/{story.id}", "kill", reason="It was another works.").status_code == 303
    assert [place for place in places if tell(place)] == []
    assert desk.store.ledgers.counts().get("commitment", 0) == desk.store.ledgers.count(Sought(kind="commitment"))
    assert editor.get(f"/ledger/records/{record.id}").status_code == 404
    assert "Milk poured away" in editor.get("/find?q=Tollen").text
    assert editor.post(f"/staff/acts/{desk.store.acts.latest()}/undo").status_code == 303
    assert [place for place in places if not tell(place)] == []


def test_pinning_burying_and_releasing(desk: Desk, editor: httpx.Client) -> None:
    path = path_of(desk, "cheese")
    assert deed(editor, path, "pin").status_code == 303
    assert "Milk poured away" in editor.get("/").text.split("section-0")[0]
    deed(editor, path, "bury")
    assert (
        "Buried: it is kept out of Must Read." in editor.get(path).text
        or "Nobody has accepted it yet." in editor.get(path).text
    )
    deed(editor, path, "release")
    verbs = [act.verb for act in desk.store.acts.all(object=f"story:{desk.story('cheese').id}")]
    assert verbs == ["release", "bury", "pin"]
    assert deed(editor, path, "sing").status_code == 422


def test_a_storys_page_tells_where_it_stands_and_names_no_editor(desk: Desk, editor: httpx.Client) -> None:
    path = path_of(desk, "cheese")
    public = path.removeprefix("/staff")
    assert "of Must Read." in editor.get(public).text
    deed(editor, path, "bury", reason="A secret reason.")
    page = editor.get(public).text
    assert "An editor has put it last, and out of Must Read." in page
    assert "Edi" not in page.replace("Edition", "").replace("Edit", "")
    assert "A secret reason." not in page


def test_a_story_that_runs_on_is_told_in_chapters(desk: Desk, editor: httpx.Client) -> None:
    miners, shaft = desk.story("miners").id, desk.story("shaft").id
    assert 'id="chapters"' not in editor.get(f"/stories/{miners}").text
    editor.post("/staff/inbox", data={"deed": "merge", "story": chosen(editor, miners, shaft)})
    tree = html5lib.parse(editor.get(f"/stories/{miners}").text, namespaceHTMLElements=False)
    told = ["".join(one.itertext()) for one in tree.findall(".//section[@aria-labelledby='chapters']//li/span[1]")]
    assert told == ["Brenta Coal pledges new pumps", "Nine miners reached below Orsk Valley"]


def test_another_headline_stands_everywhere_and_survives_new_reports(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}"
    assert deed(editor, path, "rename", title="  ").status_code == 422
    long = deed(editor, path, "rename", title="x" * 301)
    assert (long.status_code, 'value="' + "x" * 301 in long.text) == (422, True)
    assert deed(editor, path, "rename", title="Nine  brought out alive").status_code == 303
    for address in ("/", f"/stories/{story.id}", "/feed.atom", "/staff/inbox?show=all", path, "/staff/acts"):
        assert "Nine brought out alive" in editor.get(address).text, address
    assert "Nine brought out alive" in editor.get("/staff/inbox?show=all&q=brought").text
    act = desk.store.acts.all(limit=1)[0]
    editor.post(f"/staff/acts/{act.id}/undo")
    assert story.title in editor.get("/").text


def edit(client: httpx.Client, path: str, **typed: str | list[str]) -> httpx.Response:
    """The form of a sentence as a browser sends it, with what is typed in it."""
    tree = html5lib.parse(client.get(path).text, namespaceHTMLElements=False)
    fields: dict[str, str | list[str]] = {
        "mark": str(tree.find(".//input[@name='mark']").get("value")),
        "before": str(tree.find(".//input[@name='before']").get("value")),
        "text": tree.find(".//textarea[@name='text']").text or "",
        "keep": [str(box.get("value")) for box in tree.findall(".//input[@name='keep']")],
        "deed": "edit",
    }
    return client.post(path, data=fields | typed)


def test_an_edited_sentence_keeps_its_passage_and_is_marked(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}/sentences/0"
    before = desk.store.dossiers.get([story.id])[0].brief
    assert before is not None
    cut = "Rescuers reached nine miners below Orsk Valley on Monday, the mining inspectorate said."
    assert edit(editor, path, text=cut, reason="shorter").status_code == 303
    after = desk.store.dossiers.get([story.id])[0].brief
    assert after is not None
    assert (after.summary[0].text, after.edited) == (cut, (0,))
    assert after.summary[0].cites == before.summary[0].cites
    page = editor.get(f"/stories/{story.id}").text
    assert cut in page
    assert "edited by an editor" in page
    assert "edited by an editor" in editor.get("/feed.atom").text
    assert desk.store.stories.brief([story.id])[story.id] == before  # what the desk made is never changed
    act = desk.store.acts.all(limit=1)[0]
    assert editor.post(f"/staff/acts/{act.id}/undo").status_code == 303
    assert desk.store.dossiers.get([story.id])[0].brief == before


def test_an_editors_sentence_needs_a_passage_and_no_quotation_is_false(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}/sentences/0"
    without = edit(editor, path, keep=[], text="Nine miners were reached on Monday.")
    assert (without.status_code, "at least one passage" in without.text) == (422, True)
    assert "Nine miners were reached on Monday." in without.text
    false = edit(editor, path, text="Drun said “we heard them singing”.")
    assert (false.status_code, "we heard them singing" in false.text, "stand in no passage" in false.text) == (
        422,
        True,
        True,
    )
    unknown = edit(editor, path, more="The cow jumped over the moon.")
    assert (unknown.status_code, "no report of this story holds" in unknown.text) == (422, True)
    assert "The cow jumped over the moon." in unknown.text
    quoting = edit(
        editor,
        path,
        keep=[],
        text="“We heard them knocking before dawn,” Drun told reporters.",
        more="“We heard them   knocking before dawn,” Drun told reporters.",
    )
    assert quoting.status_code == 303
    brief = desk.store.dossiers.get([story.id])[0].brief
    assert brief is not None
    [span] = brief.summary[0].cites
    assert desk.store.articles.get(["miners"])["miners"].text[span.start : span.end].startswith("“We heard")
    assert edit(editor, path, text="x" * 1001).status_code == 422


def test_what_the_passages_do_not_hold_is_warned_of_and_kept_only_when_meant(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}/sentences/0"
    lie = "Rescuers reached ninety miners trapped below Orsk Valley."
    warned = edit(editor, path, text=lie)
    assert warned.status_code == 422
    assert "The passages do not bear this out" in warned.text
    assert lie in warned.text
    assert desk.store.acts.latest() == 3  # the three users
    assert edit(editor, path, text=lie, deed="anyway").status_code == 303


def test_a_sentence_is_left_out_and_comes_back(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    before = desk.store.dossiers.get([story.id])[0].brief
    assert before is not None
    assert edit(editor, f"/staff/stories/{story.id}/sentences/0", deed="omit").status_code == 303
    after = desk.store.dossiers.get([story.id])[0].brief
    assert after is not None
    assert [one.text for one in after.summary] == [one.text for one in before.summary[1:]]
    act = desk.store.acts.all(limit=1)[0]
    assert "left out a sentence" in editor.get("/staff/acts").text
    editor.post(f"/staff/acts/{act.id}/undo")
    assert desk.store.dossiers.get([story.id])[0].brief == before


def test_an_earlier_edit_is_not_undone_under_a_later_one(desk: Desk) -> None:
    story = desk.story("miners")
    brief = desk.store.dossiers.get([story.id])[0].brief
    assert brief is not None
    first = brief.summary[0]
    shorter, shortest = Sentence(text="Shorter.", cites=first.cites), Sentence(text="Short.", cites=first.cites)
    one = desk.news.edit(story.id, first, shorter, mark=desk.news.marks([story.id])[story.id], who="Edi")
    other = desk.news.edit(story.id, shorter, shortest, mark=desk.news.marks([story.id])[story.id], who="Edi")
    with pytest.raises(Conflict):
        desk.news.undo(one.id, who="Edi")
    desk.news.undo(other.id, who="Edi")
    desk.news.undo(one.id, who="Edi")
    assert desk.store.dossiers.get([story.id])[0].brief == brief


def test_of_two_editors_at_once_the_second_is_told_and_loses_nothing(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}"
    form = {"mark": mark_of(editor, path), "deed": "rename", "title": "What <Edi> typed"}
    with client_of(desk, user="Otto") as other:
        assert deed(other, path, "rename", title="What Otto typed").status_code == 303
    conflict = editor.post(path, data=form)
    assert conflict.status_code == 409
    assert "Otto gave another headline" in conflict.text
    assert "What Otto typed" in conflict.text
    tree = html5lib.parse(conflict.text, namespaceHTMLElements=False)
    assert tree.find(".//textarea[@name='title']").text == "What <Edi> typed"
    again = {"mark": tree.find(".//input[@name='mark']").get("value"), "deed": "rename"}
    assert editor.post(path, data=again | {"title": "What <Edi> typed"}).status_code == 303
    assert desk.news.titles([story.id])[story.id] == "What <Edi> typed"


def test_a_sentence_edited_by_two_keeps_what_the_second_typed(desk: Desk, editor: httpx.Client) -> None:
    story = desk.story("miners")
    path = f"/staff/stories/{story.id}/sentences/0"
    tree = html5lib.parse(editor.get(path).text, namespaceHTMLElements=False)
    mine = {name: tree.find(f".//input[@name='{name}']").get("value") for name in ("mark", "before", "keep")}
    text = "Rescuers reached nine miners on Monday."
    with client_of(desk, user="Otto") as other:
        assert (
            edit(other, path, text="Nine miners trapped for two days below Orsk Valley.", deed="anyway").status_code
            == 303
        )
    conflict = editor.post(path, data=mine | {"text": text, "deed": "edit", "reason": "clearer"})
    assert conflict.status_code == 409
    assert text in conflict.text
    assert "clearer" in conflict.text
    assert "Otto edited a sentence" in conflict.text


def test_a_story_that_grew_or_was_merged_is_not_acted_on_unseen(desk: Desk, editor: httpx.Client) -> None:
    miners, shaft = desk.story("miners").id, desk.story("shaft").id
    form = {"mark": mark_of(editor, f"/staff/stories/{shaft}"), "deed": "pin"}
    picks = chosen(editor, miners, shaft)
    with client_of(desk, user="Otto") as other:
        other.post("/staff/inbox", data={"deed": "merge", "story": chosen(other, miners, shaft)})
    conflict = editor.post(f"/staff/stories/{shaft}", data=form)
    assert conflict.status_code == 409
    assert "became part of" in conflict.text
    conflict = editor.post("/staff/inbox", data={"deed": "bury", "story": picks})
    assert conflict.status_code == 409
    assert "Otto merged stories" in conflict.text


def test_of_many_in_the_same_moment_one_acts(desk: Desk) -> None:
    story = desk.story("miners").id
    mark = desk.news.marks([story])[story]

    def pin(turn: int) -> bool:
        try:
            desk.news.do("pin", {story: mark}, who=f"editor {turn}")
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(pin, range(8))) == 1


def test_a_failed_deed_does_not_shut_the_story(desk: Desk, editor: httpx.Client) -> None:
    path = path_of(desk, "miners")
    assert deed(editor, path, "split", article=["nothing"]).status_code == 422
    assert deed(editor, path, "pin").status_code == 303


def test_what_is_no_form_of_the_room_is_refused(desk: Desk, editor: httpx.Client) -> None:
    path = path_of(desk, "miners")
    assert editor.post(path, data={"deed": "pin"}).status_code == 400
    assert editor.post(path, data={"deed": "pin", "mark": "1.2"}).status_code == 400
    assert editor.post(path, data={"deed": "pin", "mark": "-1.2.3"}).status_code == 400
    assert editor.get("/staff/stories/none").status_code == 404
    assert editor.get(f"{path}/sentences/99").status_code == 404
    assert editor.get(f"{path}/sentences/x").status_code == 422
    assert editor.post("/staff/acts/99999/undo").status_code == 404
    assert editor.post("/staff/acts/1/undo").status_code == 404  # a user was added: no undo for that


def test_passages_are_found_word_for_word_and_quotations_checked() -> None:
    article = make_article("a", "herald", "T", "One two\n\nthree “four five” six.", hours=1)
    span = find_passage("two three", [article])
    assert span is not None
    assert article.text[span.start : span.end] == "two\n\nthree"
    assert find_passage("two  Three", [article]) is None
    assert find_passage("onetwo", [article]) is None
    assert find_passage("  ", [article]) is None
    assert quoted('A “b c”, «d», "e" and 「f」 “open') == ("b c", "d", "f", "e")
    assert holds("four five,", [article.text])
    assert not holds("four six", [article.text])


def test_the_audit_trail_is_whole_and_can_be_narrowed(desk: Desk, editor: httpx.Client) -> None:
    path = path_of(desk, "miners")
    for _ in range(30):
        deed(editor, path, "pin")
        deed(editor, path, "release")
    page = editor.get("/staff/acts?who=Edi")
    assert page.text.count("pinned") >= 25
    later = html5lib.parse(page.text, namespaceHTMLElements=False).find(".//a[@rel='next']").get("href")
    assert "released" in editor.get(later).text
    assert "pinned" not in editor.get("/staff/acts?verb=release").text.split("<ol", 1)[1]
    assert "Nothing was done yet" in editor.get("/staff/acts?who=Nobody").text
