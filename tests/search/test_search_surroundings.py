"""What stands around a page's blocks, told as levels and sums."""

import numpy as np

from monitoring_desk.search import blockmap, features, markup, surroundings

PAGE = """<html><body><article class="story-body"><div id="lead"><p>The harbour reopened on Monday.</p></div>
<ul style="display: none"><li>Tides</li><li>Ferries</li></ul></article><footer><p>Imprint</p></footer></body></html>"""


def _blocks(text: str) -> list[blockmap.Block]:
    tree = markup.parse_text(text)
    assert tree is not None
    return blockmap.cut(tree)


def test_levels_up_to_the_nearest_element_of_a_kind() -> None:
    blocks = _blocks(PAGE)
    assert [block.text for block in blocks] == ["The harbour reopened on Monday.", "Tides", "Ferries", "Imprint"]
    near = surroundings.survey([block.path for block in blocks]).nearest()
    assert near["in_article"].tolist() == [2, 2, 2, 30]
    assert near["in_footer"].tolist() == [30, 30, 30, 1]
    assert near["named_lead"].tolist() == [1, 12, 12, 12]
    assert near["named_body"].tolist() == [2, 2, 2, 12]
    assert near["hidden"].tolist() == [0, 1, 1, 0]
    assert near["in_list"].tolist() == [0, 1, 1, 0]


def test_sums_hold_what_stands_under_each_element() -> None:
    around = surroundings.survey([block.path for block in _blocks(PAGE)])
    sums = around.sum_under(np.array([1, 10, 100, 1000]))
    assert sums[around.own].tolist() == [1, 10, 100, 1000]
    assert sums[around.parent].tolist() == [1, 110, 110, 1000]
    assert sums[around.grand].tolist() == [111, 111, 111, 1111]


def test_a_name_ten_levels_up_is_out_of_sight() -> None:
    for levels, told in ((9, 9.0), (10, 12.0)):
        deep = f"<body><div class=comments>{'<div>' * (levels - 1)}<p>Far in</p>{'</div>' * (levels - 1)}</div></body>"
        near = surroundings.survey([block.path for block in _blocks(deep)]).nearest()
        assert near["named_comment"].tolist() == [told]


def test_measures_count_characters_beyond_plain_english() -> None:
    blocks = _blocks("<body><p>ÄÖ xy 12!</p><p>«Да» | 日本。</p></body>")
    matrix = features.Measures(blocks, features.Hints()).beside("")
    own = dict(zip(features.NAMES, matrix.T.tolist(), strict=True))
    assert own["capitals"] == [0.5, 0.25]
    assert np.allclose(own["digits"], [2 / 9, 0])
    assert own["stops"] == [1, 1]
    assert own["ends"] == [1, 1]
    assert own["quoted"] == [0, 1]
    assert own["marks"] == [0, 2]  # the closing guillemet and the bar


def test_no_blocks_no_rows() -> None:
    assert features.Measures([], features.Hints()).beside("").shape == (0, len(features.NAMES))
