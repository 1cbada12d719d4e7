// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The caches as the page tells them in words, read back: what is drawn is what
// is written.

const STATES = [
  { name: "forgotten", sign: "✕", title: "A change forgets it" },
  { name: "never-dropped", sign: "⊘", title: "Nothing drops it" },
  { name: "kept-up", sign: "✓", title: "Kept up to date" },
  { name: "unknown", sign: "·", title: "Sources not known" },
];

function readRow(item) {
  const { does, function: by, resource, end } = item.dataset;
  const forgets = [...item.querySelectorAll("[data-does=forgets]")];
  return { item, does, by, resource, end,
           forgetting: forgets.map(readRow) };
}

function readCache(article) {
  const { name, space, state } = article.dataset;
  const rows = [...article.querySelectorAll(".rows > li")]
      .filter((item) => item.dataset.does !== "forgets").map(readRow);
  const resources = new Set(rows.map((row) => row.resource).filter(Boolean));
  return { kind: "cache", id: article.id, article, name, space, state, rows,
           resources: [...resources],
           findings: article.querySelectorAll(".told li").length };
}

function changesIn(cache, resource) {
  return cache.rows.filter(
      (row) => row.does === "changes" && row.resource === resource);
}

function isMissing(cache) {
  return cache.state === "forgotten" || cache.state === "never-dropped";
}

function readModel(articles) {
  const caches = [...articles].map(readCache);
  const byName = new Map();
  for (const cache of caches)
    for (const name of cache.resources) {
      if (!byName.has(name))
        byName.set(name, { kind: "resource", id: `resource-${byName.size + 1}`,
                           name, caches: [] });
      byName.get(name).caches.push(cache);
    }
  return { caches, resources: [...byName.values()],
           resource: (name) => byName.get(name) };
}

/** Caches that share what they are made of, directly or by way of others. */
function componentsOf(model) {
  const seen = new Set();
  const reach = (cache, into) => {
    if (seen.has(cache))
      return;
    seen.add(cache);
    into.caches.push(cache);
    for (const resource of cache.resources.map(model.resource)) {
      into.resources.add(resource);
      resource.caches.forEach((other) => reach(other, into));
    }
  };
  const components = [];
  for (const cache of model.caches) {
    const component = { caches: [], resources: new Set() };
    reach(cache, component);
    if (component.caches.length)
      components.push(component);
  }
  const missing = (component) => component.caches.filter(isMissing).length;
  return components.sort((one, other) => missing(other) - missing(one) ||
      other.caches.length - one.caches.length);
}
