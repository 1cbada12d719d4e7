// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One cache or resource, drawn with all around it, and told in words.

const NARROW = 700; // pixels: below, drawings go from top to bottom
const SMALLEST = 0.8;
const MANY = 20; // rows, from which on their source is shown when asked for

function showSubject(focus, subject, model) {
  const graph = subject.kind === "cache" ? graphOfCache(subject, model)
                                         : graphOfResource(subject);
  const details = element("section", { class: "details",
                                       "aria-label": "What was chosen" },
                          element("h4", { role: "status" }), element("div"));
  const figure = element("figure", { class: "drawing" });
  focus.replaceChildren(
      element("p", { class: "back" },
              element("a", { href: "#map" }, "← All caches")));
  const words = inWords(subject);
  focus.append(words.head, figure, details, words.body);
  if (graph.nodes.size < 2)
    return figure.remove();
  const room = figure.clientWidth - 16;
  const picture = draw(graph, `Map of ${subject.name}`, {
    isNarrow: room < NARROW, role: "button",
    onChoose: (sign) => showDetails(details, sign, subject) });
  fit(picture, room);
  figure.append(picture);
  bringIntoSight(figure);
}

/** A little smaller, if it has room then; not smaller than can be read. */
function fit(picture, room) {
  const { width, height } = picture.viewBox.baseVal;
  const scale = Math.min(1, Math.max(SMALLEST, room / width));
  picture.setAttribute("width", width * scale);
  picture.setAttribute("height", height * scale);
}

/** What is missing is looked for first, where not all can be seen at once. */
function bringIntoSight(figure) {
  const sign = figure.querySelector(".edge.missing .plate") ||
      figure.querySelector(".node.cache");
  if (!sign)
    return;
  const [inside, outside] = [sign, figure].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  figure.scrollBy(inside.x - outside.x, inside.y - outside.y);
}

/** The title with what is to be known first, and all the rest. */
function inWords(subject) {
  if (subject.kind === "resource")
    return wordsOfResource(subject);
  const head = element("div", { class: `head ${subject.state}` });
  const body = element("div", { class: "rest" });
  const copy = subject.article.cloneNode(true);
  for (const part of [...copy.children])
    (part.matches("h3, .kind, .state, .told") ? head : body).append(part);
  return { head, body };
}

function wordsOfResource(resource) {
  const columns = resource.caches.map((cache) => element(
      "th", { scope: "col" },
      element("a", { href: `#${cache.id}` }, cache.name)));
  const changes = resource.caches
      .flatMap((cache) => changesIn(cache, resource.name));
  const names = [...new Set(changes.map((row) => row.by))].sort();
  const table = element(
      "table", {}, element("caption", {}, "Whose change leads to a drop"),
      element("thead", {}, element("tr", {}, element("td"), ...columns)),
      element("tbody", {}, ...names.map((by) => rowOfTable(by, resource))));
  return { head: element("div", { class: "head" },
                         element("h3", {}, resource.name)),
           body: element("div", { class: "rest table" }, table) };
}

/** A function that changes a resource, and what becomes of each cache. */
function rowOfTable(by, resource) {
  const cells = resource.caches.map((cache) => {
    const ends = new Set(changesIn(cache, resource.name)
        .filter((row) => row.by === by).map((row) => row.end));
    const end = Object.keys(ENDS).find((one) => ends.has(one)) || "";
    return element("td", { "data-end": end },
                   element("span", { class: "end" },
                           end === "leads to no drop" ? "✕ no drop" : end));
  });
  return element("tr", {},
                 element("th", { scope: "row" }, element("code", {}, by)),
                 ...cells);
}

function showDetails(details, sign, subject) {
  const title = sign.from
      ? `${sign.from.name} → ${sign.to.name}: ${wordsOf(sign)}`
      : sign.name;
  const [head, body] = details.children;
  head.textContent = title;
  body.replaceChildren();
  if (sign.of && sign.of !== subject)
    body.append(element("p", {}, element("a", { href: `#${sign.of.id}` },
                                         "Its own map")));
  const rows = sign.rows.map((row) => row.item.cloneNode(true));
  body.append(element("ul", { class: "rows" }, ...rows));
  for (const row of rows.length <= MANY ? rows : [])
    row.querySelectorAll("a.place").forEach(unfold);
}

// Source in place

function excerptOf(place) {
  const meant = document.getElementById(place.hash.slice(1));
  const excerpt = element("pre", { class: "code", tabindex: "0" });
  for (const line of meant.parentElement.children) {
    if (Math.abs(line.dataset.line - meant.dataset.line) > 2)
      continue;
    const copy = line.cloneNode(true);
    copy.removeAttribute("id");
    copy.classList.toggle("meant", line === meant);
    excerpt.append(copy);
  }
  return excerpt;
}

function unfold(place) {
  place.setAttribute("aria-expanded", "true");
  const row = place.closest("li, p");
  row.append(element("div", { class: "unfolded" }, excerptOf(place),
                     element("a", { href: place.hash, class: "whole" },
                             "in the source")));
}

/** A place on the map shows its source there, rather than to lead away. */
function showInPlace(event) {
  const place = event.target.closest("#focus a.place");
  if (!place || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  if (place.getAttribute("aria-expanded") !== "true")
    return unfold(place);
  place.setAttribute("aria-expanded", "false");
  const row = place.closest("li, p");
  row.querySelector(":scope > .unfolded").remove();
}
