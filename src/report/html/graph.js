// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What there is to draw: signs and arrows, with the rows that they stand for.

/** Several functions that do the same are one sign from this number on. */
const CROWD = 7;

/** Of several arrows between two signs one is drawn: the first of these. */
const ARROWS = ["missing", "excused", "drops", "leads", "fills", "looks-up",
                "changes", "made-of", "calls"];
const WORDS = { missing: "✕ no drop", excused: "needs no drop",
                drops: "drops", leads: "leads to a drop", fills: "fills",
                "looks-up": "looks up", changes: "changes",
                "made-of": "made of", calls: "calls" };

class Graph {
  constructor() {
    this.nodes = new Map();
    this.edges = new Map();
  }

  /** Two caches may have one name; functions are known by theirs. */
  node(kind, name, more = {}) {
    const key = `${kind} ${more.of ? more.of.id : name}`;
    if (!this.nodes.has(key))
      this.nodes.set(key, { key, kind, name, rows: [], ...more });
    return this.nodes.get(key);
  }

  edge(from, to, does, rows = []) {
    const key = `${from.key} → ${to.key}`;
    if (!this.edges.has(key))
      this.edges.set(key, { key, from, to, does: new Set(), rows: [] });
    const edge = this.edges.get(key);
    edge.does.add(does);
    addRows(edge, rows);
    addRows(from, rows);
    addRows(to, rows);
    return edge;
  }

  remove(node) {
    this.nodes.delete(node.key);
    for (const [key, edge] of this.edges)
      if (edge.from === node || edge.to === node)
        this.edges.delete(key);
  }
}

function addRows(to, rows) {
  for (const row of rows)
    if (!to.rows.includes(row))
      to.rows.push(row);
}

function kindOf(edge) {
  return ARROWS.find((kind) => edge.does.has(kind));
}

/** That it drops says more than that it comes to a drop. */
function wordsOf(edge) {
  if (edge.label !== undefined)
    return edge.label;
  return ARROWS.filter((kind) => edge.does.has(kind) &&
      !(kind === "leads" && edge.does.has("drops")))
      .map((kind) => WORDS[kind]).join(", ");
}

const ENDS = { "leads to no drop": "missing", "needs no drop": "excused",
               "leads to a drop": "leads" };

function functionNode(graph, row) {
  return graph.node("function", row.by);
}

/** From who forgets the drop: the change, or those of its callers that do. */
function addEnd(graph, row, target) {
  const change = functionNode(graph, row);
  const kind = ENDS[row.end];
  if (!row.forgetting.length)
    graph.edge(change, target, kind, [row]);
  for (const caller of row.forgetting) {
    const forgetful = functionNode(graph, caller);
    graph.edge(forgetful, target, kind, [row]);
    if (forgetful !== change)
      graph.edge(forgetful, change, "calls", [caller]);
  }
}

function cacheNode(graph, cache) {
  return graph.node("cache", cache.name, { of: cache });
}

function resourceNode(graph, resource) {
  return graph.node("resource", resource.name, { of: resource });
}

/** One cache with all that is done to it and to what it is made of. */
function graphOfCache(cache, model) {
  const graph = new Graph();
  const node = cacheNode(graph, cache);
  const put = { fills: "fills", drops: "drops" };
  for (const row of cache.rows) {
    if (row.does === "reads")
      graph.edge(resourceNode(graph, model.resource(row.resource)), node,
                 "made-of", [row]);
    if (row.does in put)
      graph.edge(functionNode(graph, row), node, put[row.does], [row]);
  }
  for (const row of cache.rows.filter((row) => row.does === "changes")) {
    graph.edge(functionNode(graph, row),
               resourceNode(graph, model.resource(row.resource)), "changes",
               [row]);
    addEnd(graph, row, node);
  }
  addLookups(graph, cache, node);
  if (cache.state === "never-dropped")
    graph.edge(graph.node("nothing", "nothing drops it"), node, "missing")
        .label = "✕";
  gatherCrowds(graph);
  return graph;
}

/** Who only looks it up stands behind it; who fills it as well, before it. */
function addLookups(graph, cache, node) {
  for (const row of cache.rows.filter((row) => row.does === "looks-up")) {
    const by = functionNode(graph, row);
    if (graph.edges.has(`${by.key} → ${node.key}`))
      graph.edge(by, node, "looks-up", [row]);
    else
      graph.edge(node, by, "looks-up", [row]);
  }
}

/** What a cache is made of, with how many of the changes lead to no drop. */
function addMadeOf(graph, resource, cache) {
  const changes = changesIn(cache, resource.name);
  const forgotten = changes.filter((row) => row.end === "leads to no drop");
  const isMissing = forgotten.length > 0;
  graph.edge(resourceNode(graph, resource), cacheNode(graph, cache),
             isMissing ? "missing" : "made-of", isMissing ? forgotten : changes)
      .label = isMissing
          ? `✕ no drop: ${forgotten.length} of ${changes.length}` : "";
}

/** One resource with those who change it and the caches made of it. */
function graphOfResource(resource) {
  const graph = new Graph();
  for (const cache of resource.caches) {
    addMadeOf(graph, resource, cache);
    for (const row of changesIn(cache, resource.name))
      graph.edge(functionNode(graph, row), resourceNode(graph, resource),
                 "changes", [row]);
  }
  gatherCrowds(graph);
  return graph;
}

/** Which caches are made of what, and where an edge is missing. */
function graphOfComponent(component, model) {
  const graph = new Graph();
  for (const cache of component.caches)
    for (const name of cache.resources)
      addMadeOf(graph, model.resource(name), cache);
  return graph;
}

/** Functions with the same arrows, none of them missing. */
function gatherCrowds(graph) {
  const crowds = new Map();
  for (const node of graph.nodes.values()) {
    const own = [...graph.edges.values()]
        .filter((edge) => edge.from === node || edge.to === node);
    const isMissed = own.some((edge) => edge.does.has("missing"));
    if (node.kind !== "function" || isMissed)
      continue;
    const alike = own.map((edge) => edge.from === node
        ? `to ${edge.to.key} ${wordsOf(edge)}`
        : `from ${edge.from.key} ${wordsOf(edge)}`).sort().join("; ");
    if (!crowds.has(alike))
      crowds.set(alike, []);
    crowds.get(alike).push({ node, own });
  }
  for (const crowd of crowds.values())
    if (crowd.length >= CROWD)
      gather(graph, crowd);
}

function gather(graph, crowd) {
  const names = crowd.map(({ node }) => node.name);
  const one = graph.node("function", names.join(", "),
                         { label: `${crowd.length} functions` });
  for (const { node, own } of crowd)
    for (const edge of own)
      for (const does of edge.does)
        graph.edge(edge.from === node ? one : edge.from,
                   edge.to === node ? one : edge.to, does, edge.rows);
  crowd.forEach(({ node }) => graph.remove(node));
}
