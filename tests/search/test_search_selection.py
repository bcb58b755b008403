"""Whether a general extractor is asked about a page, and what is read where it is not."""

import numpy as np

from monitoring_desk.search import blockmodel, features, selection

SENTENCE = (
    "The ministers met in the old town hall and agreed on how the water of the river will be shared in dry years."
)
LONG = "".join(f"<p>{number} {SENTENCE}</p>" for number in range(20))
PAGE = f"""<html><head><title>Ministers share a river</title></head><body>
<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>World</a></li><li><a href=/c>Sport</a></li></ul></nav>
<article class=article-body><h1>Ministers share a river</h1>{LONG}</article>
<footer><p>Imprint</p></footer></body></html>"""


def test_sure_is_a_page_whose_article_stands_out() -> None:
    evidence = selection.gather(PAGE, url="https://paper.example/river")
    assert evidence is not None
    long = np.array([len(block.text) > 80 for block in evidence.blocks])
    assert selection.is_sure(evidence.blocks, np.where(long, 0.99, 0.01).astype(np.float32))
    assert not selection.is_sure(evidence.blocks, np.where(long, 0.5, 0.01).astype(np.float32))
    assert not selection.is_sure(evidence.blocks, np.full(len(long), 0.01, dtype=np.float32))


def test_an_article_that_stands_out_is_read_without_a_general_extractor() -> None:
    evidence = selection.gather(PAGE, url="https://paper.example/river")
    assert evidence is not None
    chances = blockmodel.alone().judge(features.Measures(evidence.blocks, evidence.hints).beside(""))
    assert selection.is_sure(evidence.blocks, chances)
    assert selection.body(evidence) == [f"{number} {SENTENCE}" for number in range(20)]
