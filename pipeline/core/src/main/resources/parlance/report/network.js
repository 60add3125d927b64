// The view of the network: who is for and against whom and what.

import { choose, chosenLink, close, fillPanel } from "./choice.js";
import { counted, h, number } from "./dom.js";
import { draw } from "./drawing.js";
import { heaviest, links } from "./graph.js";
import { panZoom } from "./panzoom.js";
import { go } from "./router.js";
import { stances, taken } from "./select.js";

const USUAL = 40;
const USUAL_IF_NARROW = 18;
const NARROW = 700; // pixels
const MOST = 200;
const KINDS = [
  ["actor", "actors"],
  ["issue", "issues"],
  ["phrase", "other words"],
];

let last = null; // what is drawn, so that a choice in it does not draw it anew

function kinds(values) {
  return values.kinds === undefined ? KINDS.map(([kind]) => kind) : values.kinds.split(" ");
}

function linksOf(model, values) {
  const wanted = new Set(kinds(values));
  const unnamed = Boolean(values.unnamed);
  if (unnamed) {
    wanted.add("unnamed");
    wanted.add("voice");
  }
  const asked = new Set([values.who, values.what]);
  return links(
    taken(stances(model, values)).filter(
      (row) =>
        (unnamed || row.holder.kind === "actor" || asked.has(row.holder.key)) &&
        (wanted.has(row.about.kind) || asked.has(row.about.key)),
    ),
  );
}

function controls(values, all, shown) {
  const most = Math.min(MOST, all.length);
  const top = h("input", {
    type: "range",
    id: "n-top",
    min: "5",
    max: String(Math.max(5, most)),
    step: "1",
    value: String(shown.length),
    onchange: (event) => go({ top: event.target.value }, true),
  });
  const out = h("output", {}, number(shown.length));
  top.addEventListener("input", () => (out.textContent = top.value));
  const set = new Set(kinds(values));
  return h(
    "div",
    { class: "toolbar" },
    h(
      "label",
      { class: "field range" },
      h("span", {}, "Heaviest ", out, ` of ${counted(all.length, "link")}`),
      top,
    ),
    h(
      "fieldset",
      { class: "choice" },
      h("legend", {}, "Toward"),
      KINDS.map(([kind, name]) =>
        h(
          "label",
          {},
          h("input", {
            type: "checkbox",
            id: `n-${kind}`,
            checked: set.has(kind),
            onchange: (event) => {
              if (event.target.checked) {
                set.add(kind);
              } else {
                set.delete(kind);
              }
              go({ kinds: [...set].join(" ") || "none" }, true);
            },
          }),
          name,
        ),
      ),
      h(
        "label",
        { title: "Such as “two officials”, and the article's own voice" },
        h("input", {
          type: "checkbox",
          id: "n-unnamed",
          checked: Boolean(values.unnamed),
          onchange: (event) => go({ unnamed: event.target.checked ? 1 : null }, true),
        }),
        "also who has no name",
      ),
    ),
  );
}

function legend() {
  return h(
    "p",
    { class: "legend" },
    h("span", { class: "key favor" }, "for"),
    h("span", { class: "key against" }, "against"),
    h("span", { class: "key actor" }, "actor"),
    h("span", { class: "key issue" }, "issue"),
    h("span", { class: "key phrase" }, "other words"),
    h("span", {}, "Thicker, and with a number: more stances"),
  );
}

function zoomButtons(zoom) {
  const button = (text, name, action) =>
    h("button", { type: "button", class: "plain", "aria-label": name, onclick: action }, text);
  return h(
    "div",
    { class: "zoom" },
    button("+", "Nearer", zoom.nearer),
    button("−", "Farther", zoom.farther),
    button("All", "Show all of it", zoom.all),
  );
}

/** The next node in the direction of an arrow key. */
function neighbour(drawn, from, key) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
    key
  ];
  const here = drawn.boxOf.get(from);
  let best = null;
  drawn.boxOf.forEach((box, node) => {
    const along = (box.x - here.x) * dx + (box.y - here.y) * dy;
    const aside = Math.abs((box.x - here.x) * dy) + Math.abs((box.y - here.y) * dx);
    const cost = along + 2 * aside;
    if (along > 0 && (!best || cost < best.cost)) {
      best = { node, cost };
    }
  });
  return best?.node;
}

function keys(drawn, zoom) {
  const groups = new Map([...drawn.nodes].map(([node, group]) => [group, node]));
  drawn.nodes.values().next().value.setAttribute("tabindex", "0");
  drawn.element.addEventListener("keydown", (event) => {
    const node = groups.get(document.activeElement);
    if (event.key === "+" || event.key === "=") {
      zoom.nearer();
    } else if (event.key === "-") {
      zoom.farther();
    } else if (event.key === "0") {
      zoom.all();
    } else if (node && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose({ node });
    } else if (node && event.key.startsWith("Arrow")) {
      event.preventDefault();
      const next = neighbour(drawn, node, event.key);
      if (next) {
        drawn.nodes.get(node).setAttribute("tabindex", "-1");
        drawn.nodes.get(next).setAttribute("tabindex", "0");
        drawn.nodes.get(next).focus();
      }
    }
  });
}

function highlight(drawn, shown, link, node) {
  const lit = new Set();
  const litEdges = new Set(
    shown.filter((each) => each === link || (node && (each.from === node || each.to === node))),
  );
  litEdges.forEach((each) => lit.add(each.from).add(each.to));
  drawn.element.classList.toggle("some", litEdges.size > 0);
  drawn.edges.forEach((group, each) => group.classList.toggle("lit", litEdges.has(each)));
  drawn.nodes.forEach((group, each) => {
    group.classList.toggle("lit", lit.has(each));
    group.classList.toggle("chosen", each === node);
  });
}

/** The heaviest links, and the one that is chosen, if it is lighter. */
function shownOf(all, values) {
  const usual = innerWidth < NARROW ? USUAL_IF_NARROW : USUAL;
  const shown = heaviest(all, Number(values.top) || usual);
  const link = chosenLink(all, values);
  return link && !shown.includes(link) ? [...shown, link] : shown;
}

function drawAnew(container, model, values, drawnFor) {
  const all = last?.drawnFor === drawnFor ? last.all : linksOf(model, values);
  const shown = shownOf(all, values);
  const box = h("div", { class: "graph" });
  const panel = h("aside", {
    class: "aside",
    "aria-live": "polite",
    "aria-label": "What was chosen",
  });
  last = { drawnFor, box, panel, all, shown, drawn: null };
  container.replaceChildren(
    h("h1", { class: "hidden" }, "Network of stances"),
    controls(values, all, shown),
    h("div", { class: "beside" }, h("div", {}, box, legend()), panel),
  );
  if (shown.length === 0) {
    const none = "No stances were found.";
    const left = "No stance passes the filters.";
    box.append(h("p", { class: "empty" }, model.stances.length === 0 ? none : left));
  } else {
    const shape = Math.max(0.6, box.clientWidth / Math.max(320, box.clientHeight));
    last.drawn = draw(shown, shape, choose);
    const zoom = panZoom(last.drawn.element, last.drawn.layer, last.drawn.whole);
    keys(last.drawn, zoom);
    box.append(last.drawn.element, zoomButtons(zoom));
  }
}

export function network(container, model, values) {
  const { edge, with: other, as, node, ...rest } = values;
  const drawnFor = JSON.stringify([rest, innerWidth]);
  const link = last?.drawnFor === drawnFor ? chosenLink(last.all, values) : null;
  if (
    last?.drawnFor !== drawnFor ||
    !container.contains(last.box) ||
    (link && !last.shown.includes(link))
  ) {
    drawAnew(container, model, values, drawnFor);
  }
  const chosen = fillPanel(last.panel, model, last.all, values);
  if (last.drawn) {
    highlight(last.drawn, last.shown, chosen.link, chosen.node);
  }
}

/** What Esc does in this view: the choice is gone, and the focus back where it was made. */
export function leaveChoice(values) {
  if (!values.edge && !values.node) {
    return false;
  }
  const node = [...(last?.drawn?.nodes ?? [])].find(
    ([each]) => each.key === (values.node ?? values.edge),
  );
  close();
  node?.[1].focus();
  return true;
}
