// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One view at a time, and links between them. What is shown follows from the
// address, so that "back" goes back.

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop of the Tab key; the arrow keys go on from there. */
function rove(elements) {
  elements.forEach((element, i) => {
    element.setAttribute("tabindex", i === 0 ? "0" : "-1");
    element.addEventListener("keydown", (event) => {
      const next = event.key === "Home" ? 0
          : event.key === "End" ? elements.length - 1
          : i + (STEPS[event.key] || NaN);
      if (!elements[next])
        return;
      event.preventDefault();
      goTo(elements, elements[next]);
    });
    element.addEventListener("focus", () => stopAt(elements, element));
  });
}

function stopAt(elements, element) {
  elements.forEach((other) => other.setAttribute("tabindex", "-1"));
  element.setAttribute("tabindex", "0");
}

function goTo(elements, element) {
  stopAt(elements, element);
  element.focus();
}

/** Whether a text stands in an element, in letters of any size. */
function says(element, text) {
  const wanted = text.trim().toLowerCase();
  return !wanted || element.textContent.toLowerCase().includes(wanted);
}

function showView(name) {
  document.body.dataset.view = name;
  for (const link of document.querySelectorAll(".top nav a"))
    if (link.hash === `#${name}`)
      link.setAttribute("aria-current", "page");
    else
      link.removeAttribute("aria-current");
}

/** So that the Tab key goes on from there. */
function arriveAt(target) {
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  if (target.matches(".view"))
    window.scrollTo(0, 0);
  else
    target.scrollIntoView(
        { block: target.matches(".line") ? "center" : "start" });
}

/** What is linked to is shown, whatever the filters say. */
function reveal(target) {
  for (let part = target; part; part = part.parentElement) {
    part.hidden = false;
    if (part.matches("details"))
      part.open = true;
  }
}

function follow(address, map) {
  const id = address.slice(1);
  const shown = map.show(id);
  const target = shown || document.getElementById(id);
  const view = target && target.closest(".view");
  if (!view)
    return;
  showView(view.id);
  reveal(target);
  arriveAt(target);
}

function start() {
  startFindings();
  const map = startMap();
  showView(document.body.dataset.view);
  window.addEventListener("hashchange", () => follow(location.hash, map));
  if (location.hash)
    follow(location.hash, map);
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details.finding"))
      details.open = true;
  });
}

start();
