// Opens the passage behind a sentence beside it. Without this script the same link leads to the passage's own page.
"use strict";

const form = document.getElementById("panel");
const slot = document.getElementById("slot");
const wide = matchMedia("(min-width: 62rem)");
let chosen = null;

function put(panel, part, text) {
  const place = panel.querySelector(`[data-part=${part}]`);
  place.textContent = text.text;
  place.dir = text.dir;
  if (text.lang) place.lang = text.lang;
}

function tell(panel, part, before, moment, after) {
  const time = document.createElement("time");
  time.dateTime = moment.iso;
  time.title = moment.full;
  time.textContent = moment.words;
  panel.querySelector(`[data-part=${part}]`).replaceChildren(before, time, after);
}

function fill(passage) {
  const panel = form.content.firstElementChild.cloneNode(true);
  const part = name => panel.querySelector(`[data-part=${name}]`);
  put(panel, "outlet", passage.outlet);
  put(panel, "title", passage.title);
  part("text").dir = passage.title.dir;
  if (passage.title.lang) part("text").lang = passage.title.lang;
  for (const pieces of passage.paragraphs) {
    const paragraph = document.createElement("p");
    for (const piece of pieces) {
      const place = piece.marked ? document.createElement("mark") : document.createTextNode("");
      place.textContent = piece.text;
      paragraph.append(place);
    }
    part("text").append(paragraph);
  }
  if (passage.published) tell(panel, "published", "Published ", passage.published, ". ");
  tell(panel, "found", "Read by the desk ", passage.found, ".");
  part("revision").textContent = passage.revision;
  part("href").href = passage.href;
  if (passage.link) {
    part("link").href = passage.link;
    part("link").hidden = false;
  }
  part("close").hidden = false;
  return panel;
}

function remove() {
  for (const panel of document.querySelectorAll("main .panel")) panel.remove();
}

function show(panel, link) {
  if (chosen) chosen.removeAttribute("aria-current");
  remove();
  if (slot && wide.matches) slot.append(panel);
  else link.closest("p, li, blockquote").after(panel);
  chosen = link;
  link.setAttribute("aria-current", "true");
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
}

function close() {
  if (!chosen) return;
  const link = chosen;
  chosen = null;
  link.removeAttribute("aria-current");
  if (!wide.matches || !slot || !("keep" in slot.dataset)) remove();
  link.focus();
}

document.addEventListener("click", async event => {
  if (event.target.closest(".close")) return close();
  const link = event.target.closest("a.cite");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const address = new URL(link.href);
  address.pathname += "/passage";
  address.hash = "";
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.statusText);
    show(fill(await answer.json()), link);
  } catch {
    location.assign(link.href);
  }
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape") close();
});
