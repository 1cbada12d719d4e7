// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A graph as SVG: dagre says where things go. Every sign and arrow is an
// element of the page, so that a keyboard comes to it and a screen reader reads
// it.

const SVG = "http://www.w3.org/2000/svg";
const CHARACTER = 7.3; // of the monospaced type in which names are set
const SMALL = 6.1;
const LONGEST = 30; // characters on a line
const BEHIND = 4; // by how much what a cache is a copy of sticks out

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function shortened(text, fromStart) {
  if (text.length <= LONGEST)
    return text;
  return fromStart ? "…" + text.slice(1 - LONGEST)
                   : text.slice(0, LONGEST - 1) + "…";
}

/** A qualified name on two lines; what it is called last is what it is known
    by. */
function linesOf(node) {
  if (node.label || node.kind === "nothing" || node.kind === "resource")
    return { name: shortened(node.label || node.name, false), scope: "" };
  if (node.of && node.of.space)
    return { name: shortened(node.name, false), scope: node.of.space };
  const lambda = node.name.match(/^(.*)::\(anonymous\)::operator\(\)$/);
  if (lambda)
    return { name: "lambda", scope: shortened(lambda[1], true) };
  const cut = node.name.lastIndexOf("::");
  return cut < 0
      ? { name: shortened(node.name, false), scope: "" }
      : { name: shortened(node.name.slice(cut + 2), false),
          scope: shortened(node.name.slice(0, cut), true) };
}

function round({ x, y }) {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

const SHAPES = {
  cache: ({ width, height }) => [
    svg("rect", { x: BEHIND, y: -BEHIND, width, height, rx: 3 }),
    svg("rect", { width, height, rx: 3 })],
  resource: ({ width, height }) => [
    svg("path", { d: `M0 4V${height - 4}C0 ${height + 1} ` +
                     `${width} ${height + 1} ${width} ${height - 4}V4` }),
    svg("ellipse", { cx: width / 2, cy: 4, rx: width / 2, ry: 5 })],
  function: ({ width, height }) => [
    svg("rect", { width, height, rx: height / 2 })],
  nothing: ({ width, height }) => [svg("rect", { width, height, rx: 3 })],
};

function stateOf(node) {
  return node.of && node.of.kind === "cache"
      ? STATES.find((state) => state.name === node.of.state)
      : null;
}

function describe(sign) {
  if (sign.from)
    return `${sign.from.name}: ${wordsOf(sign) || "made of"}: ${sign.to.name}`;
  const state = stateOf(sign);
  const kind = sign.kind === "cache" || sign.kind === "function"
      ? `${sign.kind} ` : "";
  return `${kind}${sign.name}${state ? `: ${state.title}` : ""}`;
}

/** From left to right; from top to bottom, and with fewer words, where there is
    little room. */
class Picture {
  constructor(graph, isNarrow) {
    this.graph = graph;
    this.isNarrow = isNarrow;
    this.plan = this.layOut();
  }

  linesOf(node) {
    const lines = linesOf(node);
    return this.isNarrow ? { ...lines, scope: "" } : lines;
  }

  /** Where there is little room, only a missing edge is told in words. */
  wordsOf(edge) {
    return this.isNarrow && kindOf(edge) !== "missing" ? "" : wordsOf(edge);
  }

  sizeOf(node) {
    const { name, scope } = this.linesOf(node);
    const width = Math.max(name.length * CHARACTER, scope.length * SMALL, 40);
    const isCache = node.kind === "cache";
    return { width: width + (isCache ? 46 : 26), height: scope ? 42 : 32,
             behind: isCache ? BEHIND : 0 };
  }

  layOut() {
    const plan = new dagre.Graph();
    const gap = this.isNarrow ? 8 : 16;
    plan.setGraph({ rankdir: this.isNarrow ? "TB" : "LR", nodesep: gap,
                    edgesep: gap, ranksep: 46, marginx: 10, marginy: 10 });
    for (const node of this.graph.nodes.values())
      plan.setNode(node.key, this.sizeOf(node));
    for (const edge of this.graph.edges.values()) {
      const words = this.wordsOf(edge);
      plan.setEdge(edge.from.key, edge.to.key,
                   { width: words ? words.length * SMALL + 14 : 4,
                     height: words ? 18 : 4, labelpos: "c" });
    }
    dagre.layout(plan);
    return plan;
  }

  /** Where an arrow leaves a sign or comes to it: at the side that it goes on
      from, higher or lower as what it goes on to. */
  sideOf({ x, y, width, height, behind }, next) {
    const shift = (from, to, room) =>
        from + Math.max(-room, Math.min(room, (to - from) / 5));
    return this.isNarrow
        ? { x: shift(x, next.x, width / 3),
            y: next.y > y ? y + height / 2 : y - height / 2 - behind }
        : { x: next.x > x ? x + width / 2 + behind : x - width / 2,
            y: shift(y, next.y, height / 3) };
  }

  /** Through all points, and along the drawing at each of them. */
  curve(points) {
    const parts = [`M${round(points[0])}`];
    for (let i = 1; i < points.length; ++i) {
      const [from, to] = [points[i - 1], points[i]];
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const [leave, arrive] = this.isNarrow
          ? [{ x: from.x, y: middle.y }, { x: to.x, y: middle.y }]
          : [{ x: middle.x, y: from.y }, { x: middle.x, y: to.y }];
      parts.push(`C${round(leave)} ${round(arrive)} ${round(to)}`);
    }
    return parts.join("");
  }

  arrowHead(end, before) {
    const back = this.isNarrow ? { x: 0, y: Math.sign(before.y - end.y) * 9 }
                               : { x: Math.sign(before.x - end.x) * 9, y: 0 };
    const corner = (side) => ({ x: end.x + back.x + side * back.y / 2,
                                y: end.y + back.y + side * back.x / 2 });
    return `M${round(end)}L${round(corner(1))}L${round(corner(-1))}Z`;
  }

  drawNode(node) {
    const { x, y, width, height } = this.plan.node(node.key);
    const { name, scope } = this.linesOf(node);
    const state = stateOf(node);
    const middle = (width + (state ? 20 : 0)) / 2;
    const below = (scope ? 12 : 4.5) + (node.kind === "resource" ? 4 : 0);
    const drawn = svg("g", {
      class: `node ${node.kind} ${state ? state.name : ""}`,
      transform: `translate(${round({ x: x - width / 2, y: y - height / 2 })})`,
    }, ...SHAPES[node.kind]({ width, height }));
    drawn.append(svg("text", { x: middle, y: 15, class: "scope" }, scope),
                 svg("text", { x: middle, class: "name",
                               y: height / 2 + below }, name));
    if (state)
      drawn.append(svg("text", { x: 15, y: height / 2 + 6, class: "sign" },
                       state.sign));
    return drawn;
  }

  /** Without its ends; through the middle of the plate with its words, from
      side to side. */
  inside({ points, x, y, width, height }) {
    return points.slice(1, -1).flatMap((point) => {
      if (point.x !== x || point.y !== y)
        return [point];
      return this.isNarrow
          ? [{ x, y: y - height / 2 }, { x, y: y + height / 2 }]
          : [{ x: x - width / 2, y }, { x: x + width / 2, y }];
    });
  }

  drawEdge(edge) {
    const plan = this.plan.edge(edge.from.key, edge.to.key);
    const { x, y, width } = plan;
    const inside = this.inside(plan);
    const last = inside[inside.length - 1];
    const start = this.sideOf(this.plan.node(edge.from.key), inside[0]);
    const end = this.sideOf(this.plan.node(edge.to.key), last);
    const way = this.curve([start, ...inside, end]);
    const words = this.wordsOf(edge);
    const head = this.arrowHead(end, last);
    const drawn = svg("g", { class: `edge ${kindOf(edge)}` },
                      svg("path", { class: "reach", d: way }),
                      svg("path", { class: "line", d: way }),
                      svg("path", { class: "head", d: head }));
    if (words)
      drawn.append(svg("rect", { class: "plate", x: x - width / 2, y: y - 9,
                                 width, height: 18, rx: 4 }),
                   svg("text", { x, y: y + 4 }, words));
    return drawn;
  }

  /** Every sign with what it is drawn as, as the eye reads: along the drawing,
      then across. */
  drawAll() {
    const { nodes, edges } = this.graph;
    const signs = [
      ...[...edges.values()].map((edge) => (
        { sign: edge, drawn: this.drawEdge(edge),
          ...this.plan.edge(edge.from.key, edge.to.key) })),
      ...[...nodes.values()].map((node) => (
        { sign: node, drawn: this.drawNode(node),
          ...this.plan.node(node.key) }))];
    const [along, across] = this.isNarrow ? ["y", "x"] : ["x", "y"];
    return signs.sort((one, other) =>
        one[along] - other[along] || one[across] - other[across]);
  }
}

/** `onChoose` is called with a node or an edge; `role` says whether that leads
    elsewhere or shows something here. */
function draw(graph, name, { isNarrow, role, onChoose }) {
  const picture = new Picture(graph, isNarrow);
  const { width, height } = picture.plan.graph();
  const signs = picture.drawAll();
  const drawings = signs.map(({ drawn }) => drawn);
  for (const { sign, drawn } of signs) {
    drawn.setAttribute("role", role);
    drawn.setAttribute("aria-label", describe(sign));
    drawn.prepend(svg("title", {}, describe(sign)));
    makeChoosable(drawn, drawings, () => onChoose(sign));
  }
  rove(drawings);
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height,
                      role: "group", "aria-label": name }, ...drawings);
}

function makeChoosable(drawn, drawings, onChoose) {
  const choose = () => {
    drawings.forEach((other) => other.classList.remove("chosen"));
    drawn.classList.add("chosen");
    onChoose();
  };
  drawn.addEventListener("click", choose);
  drawn.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ")
      return;
    event.preventDefault();
    choose();
  });
}
