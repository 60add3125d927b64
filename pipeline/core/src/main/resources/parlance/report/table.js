// A table of many rows, a page at a time.

import { counted, h, number } from "./dom.js";
import { go } from "./router.js";

const PAGE = 50;

function compare(a, b) {
  if (a === b) {
    return 0;
  }
  if (a === null || a === undefined) {
    return 1; // what is missing comes last, in either order
  }
  if (b === null || b === undefined) {
    return -1;
  }
  return a < b ? -1 : 1;
}

/** Rows in the order that the state asks for: a column's key, with "-" before it for the reverse. */
function ordered(rows, columns, sort) {
  const reverse = sort?.startsWith("-");
  const column = columns.find((each) => each.key === (reverse ? sort.slice(1) : sort));
  if (!column) {
    return rows;
  }
  const values = new Map(rows.map((row) => [row, column.value(row)]));
  const missing = (value) => value === null || value === undefined;
  return [...rows].sort((a, b) => {
    const left = values.get(a);
    const right = values.get(b);
    const order = compare(left, right);
    return reverse && !missing(left) && !missing(right) ? -order : order;
  });
}

function heading(column, sort) {
  const up = sort === column.key;
  const down = sort === "-" + column.key;
  const next = up ? "-" + column.key : down ? null : column.key;
  return h(
    "th",
    {
      scope: "col",
      class: column.key,
      "aria-sort": up ? "ascending" : down ? "descending" : "none",
    },
    h(
      "button",
      {
        type: "button",
        id: `sort-${column.key}`,
        onclick: () => go({ sort: next, page: null }, true),
      },
      column.name,
      h("span", { "aria-hidden": "true", class: "arrow" }, up ? " ↑" : down ? " ↓" : ""),
    ),
  );
}

function pager(page, pages) {
  const button = (text, name, to, off) =>
    h(
      "button",
      {
        type: "button",
        class: "plain",
        id: `page-${name}`,
        "aria-label": `${name} page`,
        disabled: off,
        onclick: () => go({ page: to }),
      },
      text,
    );
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages" },
    button("«", "First", 1, page === 1),
    button("‹", "Previous", page - 1, page === 1),
    h("span", {}, `page ${number(page)} of ${number(pages)}`),
    button("›", "Next", page + 1, page === pages),
    button("»", "Last", pages, page === pages),
  );
}

/**
 * The table of the rows, in the state's order, at the state's page.
 *
 * @param columns with key, name, value(row) to sort by, and cell(row) to show
 */
export function table({ columns, rows, values, unit, units, empty }) {
  if (rows.length === 0) {
    return [h("p", { class: "empty" }, empty)];
  }
  const pages = Math.ceil(rows.length / PAGE);
  const page = Math.min(pages, Math.max(1, Math.floor(Number(values.page)) || 1));
  const shown = ordered(rows, columns, values.sort).slice((page - 1) * PAGE, page * PAGE);
  return [
    h("p", { class: "note", role: "status" }, counted(rows.length, unit, units)),
    h(
      "div",
      { class: "table" },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            columns.map((column) => heading(column, values.sort)),
          ),
        ),
        h(
          "tbody",
          {},
          shown.map((row) =>
            h(
              "tr",
              {},
              columns.map((column) =>
                h("td", { class: column.key, "data-label": column.name }, column.cell(row)),
              ),
            ),
          ),
        ),
      ),
    ),
    pages > 1 ? pager(page, pages) : null,
  ].filter(Boolean);
}
