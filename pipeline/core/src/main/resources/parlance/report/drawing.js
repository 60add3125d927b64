// Draws the network.

import { svg } from "./dom.js";
import { SIDES } from "./evidence.js";
import { border, place } from "./layout.js";
import { boxes } from "./graph.js";

const MARGIN = 14;
const FONT = "system-ui, sans-serif";
const canvas = document.createElement("canvas").getContext("2d");

function measure(text, size, bold) {
  canvas.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
  return canvas.measureText(text).width;
}

function markers() {
  const marker = (side, shape) =>
    svg(
      "marker",
      {
        id: `end-${side}`,
        viewBox: "-10 -6 12 12",
        markerWidth: 11,
        markerHeight: 11,
        markerUnits: "userSpaceOnUse",
        orient: "auto",
        class: `end ${side}`,
      },
      shape,
    );
  return svg(
    "defs",
    {},
    marker("favor", svg("path", { d: "M-9,-5 L1,0 L-9,5 Z" })),
    marker("against", svg("path", { d: "M-2,-6 L1,-6 L1,6 L-2,6 Z" })),
  );
}

/** A third of the way, where the label of the link back, a third from the other end, does not stand. */
function along(begin, control, end) {
  return (4 * begin + 4 * control + end) / 9;
}

/** A curve from border to border, farther out for each link that the same two have already. */
function curve(from, to, nth) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  const bend = Math.min(0.16 * length, 26) + 24 * nth;
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  };
  const begin = border(from, control, 1);
  const end = border(to, control, 4);
  return {
    path: `M${begin.x},${begin.y} Q${control.x},${control.y} ${end.x},${end.y}`,
    label: { x: along(begin.x, control.x, end.x), y: along(begin.y, control.y, end.y) },
  };
}

function edge(link, form, chosen) {
  const times = link.rows.length;
  const text = `${link.from.name} ${SIDES[link.side].name} ${link.to.name}: ${times} ${times === 1 ? "stance" : "stances"}`;
  return svg(
    "g",
    { class: `edge ${link.side}`, onclick: () => chosen(link) },
    svg("title", {}, text),
    svg("path", { d: form.path, class: "touch" }),
    svg("path", {
      d: form.path,
      class: "line",
      "stroke-width": 1.2 + 0.75 * Math.log2(times),
      "marker-end": `url(#end-${link.side})`,
    }),
    times > 1
      ? svg("text", { x: form.label.x, y: form.label.y + 4, class: "times" }, `${times}`)
      : null,
  );
}

function nodeGroup(box, chosen) {
  const { node, lines, size, width, height } = box;
  const line = size * 1.22;
  const first = -((lines.length - 1) * line) / 2 + size * 0.35;
  return svg(
    "g",
    {
      class: `node ${node.kind}`,
      transform: `translate(${box.x} ${box.y})`,
      role: "button",
      tabindex: "-1",
      "aria-label": `${node.name}, ${box.count} ${box.count === 1 ? "stance" : "stances"} shown`,
      onclick: () => chosen(node),
    },
    svg("title", {}, node.name),
    svg("rect", {
      x: -width / 2,
      y: -height / 2,
      width,
      height,
      rx: node.kind === "phrase" ? 3 : height / 2,
    }),
    svg(
      "text",
      { "font-size": size, "aria-hidden": "true" },
      lines.map((text, nth) => svg("tspan", { x: 0, y: first + nth * line }, text)),
    ),
  );
}

/**
 * Draws links and what they join.
 *
 * @param choose is told a link or a node that was clicked: {link} or {node}
 * @returns the svg element, its moving layer, its extent, and groups by node and link
 */
export function draw(shown, shape, choose) {
  const boxOf = boxes(shown, measure);
  const all = [...boxOf.values()];
  place(
    all,
    shown.map((link) => ({ source: boxOf.get(link.from), target: boxOf.get(link.to) })),
    shape,
  );
  const left = Math.min(...all.map((box) => box.x - box.width / 2)) - MARGIN;
  const right = Math.max(...all.map((box) => box.x + box.width / 2)) + MARGIN;
  const top = Math.min(...all.map((box) => box.y - box.height / 2)) - MARGIN;
  const bottom = Math.max(...all.map((box) => box.y + box.height / 2)) + MARGIN;
  const whole = { x: left, y: top, width: right - left, height: bottom - top };

  const pairs = new Map();
  const edges = new Map();
  shown.forEach((link) => {
    const pair = `${link.from.index}>${link.to.index}`;
    const nth = pairs.get(pair) ?? 0;
    pairs.set(pair, nth + 1);
    const form = curve(boxOf.get(link.from), boxOf.get(link.to), nth);
    edges.set(
      link,
      edge(link, form, (each) => choose({ link: each })),
    );
  });
  const nodes = new Map(all.map((box) => [box.node, nodeGroup(box, (node) => choose({ node }))]));
  const layer = svg("g", {}, svg("g", {}, ...edges.values()), svg("g", {}, ...nodes.values()));
  const element = svg(
    "svg",
    {
      viewBox: `${whole.x} ${whole.y} ${whole.width} ${whole.height}`,
      role: "group",
      "aria-label": `Network of ${nodes.size} names and ${shown.length} links; arrow keys go from name to name, Enter opens one`,
    },
    markers(),
    layer,
  );
  return { element, layer, whole, nodes, edges, boxOf };
}
