// Lists of bars.

import { h, number } from "./dom.js";

function bar(kind, value, most, label) {
  return h(
    "span",
    { class: `bar ${kind}` },
    h("span", { class: "fill", style: { "--share": String(value / most) } }),
    h("span", { class: "value", "aria-label": label }, number(value)),
  );
}

/** Rows with a bar to the left, of what is against, and one to the right, of what is for. */
export function divergingBars(rows) {
  const most = Math.max(1, ...rows.flatMap((row) => [row.favor, row.against]));
  return h(
    "ul",
    { class: "bars diverging" },
    rows.map((row) =>
      h(
        "li",
        {},
        h("a", { class: "name", href: row.href, title: row.name }, row.name),
        bar("against", row.against, most, `${row.against} against`),
        bar("favor", row.favor, most, `${row.favor} for`),
      ),
    ),
  );
}

export function plainBars(rows, unit) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return h(
    "ul",
    { class: "bars" },
    rows.map((row) =>
      h(
        "li",
        {},
        h("a", { class: "name", href: row.href, title: row.name }, row.name),
        bar("neutral", row.count, most, `${row.count} ${unit}`),
      ),
    ),
  );
}
