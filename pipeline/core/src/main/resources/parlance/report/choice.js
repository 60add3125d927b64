// What is told beside the network: of the line or the name that was chosen.

import { counted, h, number } from "./dom.js";
import { badge, cards } from "./evidence.js";
import { heaviest } from "./graph.js";
import { address, filters, go, state } from "./router.js";
import { split } from "./select.js";

/** The link that the state names, if it is among them. */
export function chosenLink(all, values) {
  return all.find(
    (link) =>
      link.from.key === values.edge && link.to.key === values.with && link.side === values.as,
  );
}

/** Goes to the state in which a link or a node is chosen. */
export function choose({ link, node }) {
  go(
    link
      ? { edge: link.from.key, with: link.to.key, as: link.side, node: null }
      : { node: node.key, edge: null, with: null, as: null },
  );
}

/** Goes to the state in which nothing is chosen. */
export function close() {
  go({ node: null, edge: null, with: null, as: null });
}

function linkButton(link, shownName) {
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "row", onclick: () => choose({ link }) },
      badge(link.side),
      " ",
      h("span", {}, shownName),
      link.rows.length > 1 ? h("span", { class: "count" }, number(link.rows.length)) : null,
    ),
  );
}

function linkPanel(model, link) {
  const rows = [...link.rows].sort((a, b) => b.score - a.score);
  const kept = filters(state());
  return [
    h("h2", { tabindex: "-1" }, link.from.name, " ", badge(link.side), " ", link.to.name),
    h(
      "p",
      { class: "note" },
      `${counted(rows.length, "stance")} · `,
      h(
        "a",
        { href: address({ ...kept, view: "timeline", who: link.from.key, what: link.to.key }) },
        "timeline",
      ),
      " · ",
      h(
        "a",
        {
          href: address({
            ...kept,
            view: "stances",
            who: link.from.key,
            what: link.to.key,
            side: link.side,
          }),
        },
        "table",
      ),
    ),
    cards(rows, link.to.kind === "issue"), // toward an issue, the words may be of either side
  ];
}

function nodePanel(all, node) {
  const heavy = (a, b) => b.rows.length - a.rows.length;
  const takes = all.filter((link) => link.from === node).sort(heavy);
  const receives = all.filter((link) => link.to === node).sort(heavy);
  const part = (title, list, name) =>
    list.length === 0
      ? null
      : [
          h("h3", {}, title),
          h(
            "ul",
            { class: "links" },
            list.slice(0, 60).map((link) => linkButton(link, name(link))),
          ),
          list.length > 60
            ? h("p", { class: "note" }, `and ${list.length - 60} more, in the table`)
            : null,
        ];
  const sum = (list) =>
    split(
      list.flatMap((link) => link.rows.map(() => link)),
      (link) => link.side,
    );
  const text = (list) => `${sum(list).favor} for, ${sum(list).against} against`;
  const kept = filters(state());
  return [
    h("h2", { tabindex: "-1" }, node.name),
    h(
      "p",
      { class: "note" },
      h(
        "a",
        { href: address({ ...kept, view: "network", who: node.key, what: null, node: node.key }) },
        "only its own",
      ),
      " · ",
      h(
        "a",
        { href: address({ ...kept, view: "network", what: node.key, who: null, node: node.key }) },
        "only those toward it",
      ),
      " · ",
      h(
        "a",
        {
          href: address({
            ...kept,
            view: "timeline",
            [takes.length > 0 ? "who" : "what"]: node.key,
          }),
        },
        "timeline",
      ),
    ),
    part(`Its own stances: ${text(takes)}`, takes, (link) => link.to.name),
    part(`Toward it: ${text(receives)}`, receives, (link) => link.from.name),
  ];
}

/** Fills the panel, and gives back what is chosen. */
export function fillPanel(panel, model, all, values) {
  const link = chosenLink(all, values);
  const node = model.byKey.get(values.node);
  const open = Boolean(link || node);
  panel.classList.toggle("open", open);
  if (!open) {
    panel.replaceChildren(
      h("h2", {}, "Choose a line or a name"),
      h(
        "p",
        { class: "note" },
        "A line leads to the sentences behind it, a name to all of its lines.",
      ),
      h("h3", {}, "The heaviest"),
      h(
        "ul",
        { class: "links" },
        heaviest(all, 12).map((each) => linkButton(each, `${each.from.name} → ${each.to.name}`)),
      ),
    );
  } else {
    panel.replaceChildren(
      h(
        "button",
        { type: "button", class: "plain close", "aria-label": "Close", onclick: close },
        "×",
      ),
      ...[link ? linkPanel(model, link) : nodePanel(all, node)].flat(Infinity).filter(Boolean),
    );
    panel.scrollTop = 0;
  }
  return { link, node };
}
