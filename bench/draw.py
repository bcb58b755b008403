"""A curve as an SVG picture for the docs: no library, readable on light and dark ground."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 300, 64, 40, 24, 52
COLOURS = ("#2a78c2", "#c2571a", "#5a8f29")


def draw_curves(curves: Mapping[str, Sequence[tuple[float, float]]], *, title: str, across: str, up: str) -> str:
    """Points (x, y) of each named curve; x spaced by rank, y from 0."""
    xs = sorted({x for points in curves.values() for x, _ in points})
    most = max(y for points in curves.values() for _, y in points) * 1.15

    def place(x: float, y: float) -> tuple[float, float]:
        across = LEFT + (WIDTH - LEFT - RIGHT) * (xs.index(x) + 0.5) / len(xs)
        return across, TOP + (HEIGHT - TOP - BOTTOM) * (1 - y / most)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="20" font-size="14">{escape(title)}</text>',
        f'<line x1="{LEFT}" y1="{HEIGHT - BOTTOM}" x2="{WIDTH - RIGHT}" y2="{HEIGHT - BOTTOM}" stroke="#444"/>',
    ]
    for share in (0.0, 0.25, 0.5, 0.75):
        _, y = place(xs[0], most * share)
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.0f}" text-anchor="end" fill="#444">{most * share:.2g}</text>')
        parts.append(f'<line x1="{LEFT}" y1="{y:.0f}" x2="{WIDTH - RIGHT}" y2="{y:.0f}" stroke="#ddd"/>')
    for x in xs:
        parts.append(
            f'<text x="{place(x, 0)[0]:.0f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle" fill="#444">{x:,.0f}</text>'
        )
    parts.append(
        f'<text x="{WIDTH / 2:.0f}" y="{HEIGHT - 10}" text-anchor="middle" fill="#444">{escape(across)}; up: {escape(up)}</text>'
    )
    for colour, (name, points) in zip(COLOURS, curves.items(), strict=False):
        places = [place(x, y) for x, y in sorted(points)]
        line = " ".join(f"{x:.0f},{y:.0f}" for x, y in places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), (_, value) in zip(places, sorted(points), strict=True):
            parts.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{colour}"/>')
            parts.append(f'<text x="{x:.0f}" y="{y - 10:.0f}" text-anchor="middle" fill="{colour}">{value:.2f}</text>')
        x, y = places[-1]
        beside = x < WIDTH * 0.7
        at, down, anchor = (x + 24, y + 4, "start") if beside else (x, y + 22, "middle")
        parts.append(f'<text x="{at:.0f}" y="{down:.0f}" text-anchor="{anchor}" fill="{colour}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>", ""])
