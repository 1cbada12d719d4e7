// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The map: a list of the caches, an overview of what they are made of, and one
// cache or one resource with all around it. Never all of the program in one
// drawing.

function startMap() {
  const articles = document.querySelectorAll("article.cache");
  const model = readModel(articles);
  if (!model.caches.length)
    return { show: () => null };
  for (const id of ["cache-index", "legend", "overview"])
    document.getElementById(id).hidden = false;
  listCaches(model);
  const overview = drawOverview(model);
  const focus = document.getElementById("focus");
  const show = (id) => {
    const subject = [...model.caches, ...model.resources]
        .find((one) => one.id === id);
    if (!subject && id !== "map")
      return null;
    overview.hidden = Boolean(subject);
    focus.hidden = !subject;
    document.body.classList.toggle("focused", Boolean(subject));
    markCurrent(id);
    showView("map"); // what is not shown has no width to draw for
    if (subject)
      showSubject(focus, subject, model);
    return subject ? focus : null;
  };
  document.addEventListener("click", showInPlace);
  return { show };
}

function markCurrent(id) {
  for (const link of document.querySelectorAll("#cache-list a"))
    if (link.hash === `#${id}`) {
      link.setAttribute("aria-current", "true");
      link.scrollIntoView({ block: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
}

// The list

function listCaches(model) {
  const list = document.getElementById("cache-list");
  const groups = STATES.map((state) => ({
    title: state.title,
    state,
    members: model.caches.filter((cache) => cache.state === state.name),
  }));
  groups.push({ title: "What they are made of", members: model.resources });
  const entries = [];
  for (const { title, state, members } of groups.filter(
      ({ members }) => members.length)) {
    const items = [...members].sort(byName)
        .map((member) => entryOf(member, state));
    entries.push(...items);
    list.append(element("details", { open: "" },
                        element("summary", {}, `${title} `, element(
                            "span", { class: "count" }, `${members.length}`)),
                        element("ul", {}, ...items.map(({ item }) => item))));
  }
  rove(entries.map(({ link }) => link));
  const tools = document.getElementById("cache-tools");
  const refresh = () => filterList(entries, tools.elements);
  tools.addEventListener("input", refresh);
  tools.addEventListener("submit", (event) => event.preventDefault());
  refresh();
}

function entryOf(member, state) {
  const link = element("a", { href: `#${member.id}` });
  if (state)
    link.append(element("span", { class: `sign ${state.name}`,
                                  "aria-hidden": "true" }, state.sign));
  link.append(element("span", { class: "name" }, ...breakable(member.name)));
  if (member.findings)
    link.append(element("span", { class: "note told" }, `${member.findings}`,
                        element("span", { class: "for-readers" },
                                member.findings === 1 ? " finding"
                                                      : " findings")));
  if (member.kind === "resource")
    link.append(element("span", { class: "note" },
                        counted(member.caches.length, "cache")));
  return { member, link, item: element("li", {}, link) };
}

/** 9 comes before 10. */
function byName(one, other) {
  return one.name.localeCompare(other.name, "en", { numeric: true });
}

/** Between its parts, rather than anywhere. */
function breakable(name) {
  return name.split(/(?<=::)/).flatMap((part) => [element("wbr"), part]);
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function filterList(entries, { text, missing }) {
  let count = 0;
  for (const { member, item } of entries) {
    const caches = member.caches || [member];
    item.hidden = !caches.some(
        (cache) => says(cache.article, text.value)) ||
        (missing.checked &&
         !caches.some((cache) => isMissing(cache) || cache.findings));
    count += !item.hidden && member.kind === "cache";
  }
  for (const group of document.querySelectorAll("#cache-list details"))
    group.hidden = !group.querySelector("li:not([hidden])");
  document.getElementById("cache-count").value = counted(count, "cache");
}

// The overview

/** Drawn when they come into sight: there may be hundreds. */
function drawOverview(model) {
  const overview = document.getElementById("overview");
  const components = componentsOf(model);
  const lone = components.filter(({ resources }) => !resources.size);
  const tiles = components.filter(({ resources }) => resources.size)
      .map((component) => tile(component, model));
  const sight = new IntersectionObserver(
      (seen) => seen.filter(({ isIntersecting }) => isIntersecting)
          .forEach(({ target }) => target.draw()), { rootMargin: "400px" });
  tiles.forEach((figure) => sight.observe(figure));
  window.addEventListener("beforeprint", () =>
      tiles.filter((figure) => figure.checkVisibility())
          .forEach((figure) => figure.draw()));
  overview.append(element("div", { class: "mosaic" }, ...tiles));
  if (lone.length)
    overview.append(element(
        "p", { class: "lone" }, "What these are made of is not known: ",
        ...lone.flatMap(({ caches: [cache] }) => [
          element("a", { href: `#${cache.id}` }, cache.name), " "])));
  return overview;
}

const ROW = 8; // pixels of a row of the mosaic, as the style sheet has it
const GAP = 13;

function takeRows(figure, height) {
  figure.style.gridRowEnd = `span ${Math.ceil((height + GAP) / ROW)}`;
}

function tile(component, model) {
  const size = Math.max(component.caches.length, component.resources.size);
  const figure = element("figure", { class: "tile" });
  takeRows(figure, size * 58); // about as much as it will be
  figure.draw = () => {
    if (figure.firstChild)
      return;
    const names = [...component.resources].map(({ name }) => name).join(", ");
    figure.append(draw(graphOfComponent(component, model),
                       `Caches made of ${names}`,
                       { role: "link", onChoose: (sign) => go(sign) }));
    takeRows(figure, figure.scrollHeight);
  };
  return figure;
}

/** To a sign's own drawing; from an edge, to that of the cache. */
function go(sign) {
  location.hash = (sign.of || sign.to.of).id;
}
