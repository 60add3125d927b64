// The tables of stances, quotes and articles.

import { h, score } from "./dom.js";
import { articleLink, badge, passage, tone } from "./evidence.js";
import { folded, quotes, stances } from "./select.js";
import { words } from "./data.js";
import { filters, go } from "./router.js";
import { table } from "./table.js";

function filterButton(node, change, text = node.name) {
  return h(
    "button",
    {
      type: "button",
      class: "link",
      title: "Only these",
      onclick: () => go({ ...change, page: null }),
    },
    text,
  );
}

const DATE = {
  key: "date",
  name: "Date",
  value: (row) => row.article.date,
  cell: (row) => row.article.date ?? "–",
};
const SCORE = {
  key: "score",
  name: "Score",
  value: (row) => row.score,
  cell: (row) => score(row.score),
};

const STANCES = [
  DATE,
  {
    key: "who",
    name: "Who",
    value: (row) => folded(row.holder.name),
    cell: (row) => filterButton(row.holder, { who: row.holder.key }),
  },
  { key: "side", name: "Side", value: (row) => tone(row), cell: (row) => badge(row.polarity, row.negated) },
  {
    key: "what",
    name: "Whom or what",
    value: (row) => folded(row.target.name),
    cell: (row) => [
      filterButton(row.target, { what: row.target.key }),
      row.issue
        ? h(
            "span",
            { class: "toward" },
            ` issue: ${row.issue.name} `,
            row.issuePolarity ? badge(row.issuePolarity, row.negated) : null,
          )
        : null,
    ],
  },
  {
    key: "words",
    name: "In which words",
    value: (row) => row.article.text.slice(row.evidence[0], row.evidence[0] + 40),
    cell: (row) => h("span", { class: "passage" }, passage(row)),
  },
  SCORE,
  {
    key: "article",
    name: "Article",
    value: (row) => row.article.label,
    cell: (row) => articleLink(row.article, { stance: row.id }),
  },
];

const QUOTES = [
  DATE,
  {
    key: "who",
    name: "Speaker",
    value: (row) => (row.speaker ? folded(row.speaker.name) : null),
    cell: (row) =>
      row.speaker
        ? filterButton(row.speaker, { who: row.speaker.key })
        : h("span", { class: "note" }, row.kind),
  },
  {
    key: "words",
    name: "Words",
    value: (row) => words(row.article, row.content).slice(0, 40),
    cell: (row) => h("span", { class: "passage" }, words(row.article, row.content)),
  },
  { key: "type", name: "Type", value: (row) => row.type, cell: (row) => row.type },
  {
    key: "cue",
    name: "Cue",
    value: (row) => (row.cue ? folded(words(row.article, row.cue)) : null),
    cell: (row) => (row.cue ? words(row.article, row.cue) : "–"),
  },
  SCORE,
  {
    key: "article",
    name: "Article",
    value: (row) => row.article.label,
    cell: (row) => articleLink(row.article, { quote: row.id }),
  },
];

const ARTICLES = [
  { key: "date", name: "Date", value: (row) => row.date, cell: (row) => row.date ?? "–" },
  {
    key: "article",
    name: "Article",
    value: (row) => folded(row.label),
    cell: (row) => [
      articleLink(row),
      h("span", { class: "note" }, ` ${row.text.slice(0, 160).trim()}…`),
    ],
  },
  { key: "outlet", name: "Outlet", value: (row) => row.outlet, cell: (row) => row.outlet ?? "–" },
  {
    key: "quotes",
    name: "Quotes",
    value: (row) => row.quotes.length,
    cell: (row) => String(row.quotes.length),
  },
  {
    key: "stances",
    name: "Stances",
    value: (row) => row.stances.length,
    cell: (row) => String(row.stances.length),
  },
  { key: "copies", name: "Copy of", value: (row) => row.copyOf, cell: (row) => row.copyOf ?? "–" },
];

export function stanceTable(container, model, values) {
  container.replaceChildren(
    h("h1", {}, "Stances"),
    ...table({
      columns: STANCES,
      rows: stances(model, values),
      values,
      unit: "stance",
      empty:
        model.stances.length === 0
          ? "No stances were found in these articles."
          : "No stance passes the filters.",
    }),
  );
}

export function quoteTable(container, model, values) {
  container.replaceChildren(
    h("h1", {}, "Quotes"),
    ...table({
      columns: QUOTES,
      rows: quotes(model, values),
      values,
      unit: "quote",
      empty:
        model.quotes.length === 0
          ? "No quotes were found in these articles."
          : "No quote passes the filters.",
    }),
  );
}

/** Those articles that have all words of the search, and of which the filters leave something, if they are set. */
function articles(model, values) {
  const terms = folded(values.q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const { q, from, to, copies, ...others } = filters(values);
  const left =
    Object.keys(others).length > 0
      ? new Set(stances(model, { ...others, copies: 1 }).map((row) => row.article))
      : null;
  return model.articles.filter((article) => {
    article.folded ??=
      terms.length > 0
        ? folded([article.id, article.label, article.outlet ?? "", article.text].join("\n"))
        : undefined;
    return (
      (copies || !article.copy) &&
      (!left || left.has(article)) &&
      (!from || (article.date && article.date >= from)) &&
      (!to || (article.date && article.date <= to)) &&
      terms.every((term) => article.folded.includes(term))
    );
  });
}

export function articleTable(container, model, values) {
  const copies = model.articles.some((article) => article.copy);
  const outlets = model.articles.some((article) => article.outlet);
  container.replaceChildren(
    h("h1", {}, "Articles"),
    ...table({
      columns: ARTICLES.filter(
        (column) => (copies || column.key !== "copies") && (outlets || column.key !== "outlet"),
      ),
      rows: articles(model, values),
      values,
      unit: "article",
      empty:
        model.articles.length === 0
          ? "There are no articles in this output."
          : "No article passes the filters.",
    }),
  );
}
