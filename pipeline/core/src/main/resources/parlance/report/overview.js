// The first view: how much there is, who takes sides most, and on what.

import { counted, day, h, number } from "./dom.js";
import { divergingBars, plainBars } from "./bars.js";
import { address } from "./router.js";
import { split, taken } from "./select.js";
import { chart } from "./timeline.js";

const TOP = 12;
const NAMED = new Set(["PERSON", "ORG", "GPE", "NORP"]);

function tile(value, name, detail) {
  return h(
    "div",
    { class: "tile" },
    h("p", { class: "big" }, value),
    h("p", { class: "name" }, name),
    detail,
  );
}

function note(text) {
  return h("p", { class: "note" }, text);
}

function shares(parts) {
  const all = parts.reduce((sum, part) => sum + part.count, 0);
  return h(
    "div",
    {},
    h(
      "div",
      { class: "shares", "aria-hidden": "true" },
      parts.map((part) =>
        h("span", { class: part.kind, style: { "flex-grow": String(all ? part.count : 1) } }),
      ),
    ),
    note(parts.map((part) => `${part.sign ?? ""}${number(part.count)} ${part.name}`).join(" · ")),
  );
}

function tiles(model, counts) {
  const { stories, copies, stances, quotes, actors } = counts;
  const sides = split(stances);
  const marked = quotes.filter((quote) => quote.type !== "indirect").length;
  const rejects = model.run.rejects;
  return h(
    "section",
    { class: "tiles", "aria-label": "Counts" },
    tile(
      number(stories.length),
      stories.length === 1 ? "article" : "articles",
      note(
        [
          copies > 0 ? `and ${counted(copies, "copy", "copies")} of them` : "",
          `${number(rejects)} rejected`,
        ]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    tile(
      number(actors.length),
      "actors with a name",
      note("people, organisations, governments, groups"),
    ),
    tile(
      number(quotes.length),
      "quotes",
      shares([
        { kind: "strong", count: marked, name: "direct or mixed" },
        { kind: "weak", count: quotes.length - marked, name: "indirect" },
      ]),
    ),
    tile(
      number(stances.length),
      "stances",
      shares([
        { kind: "favor", sign: "▲ ", count: sides.favor, name: "for" },
        { kind: "against", sign: "▼ ", count: sides.against, name: "against" },
      ]),
    ),
  );
}

function ranked(nodes, rowsOf, link, order) {
  return nodes
    .map((node) => {
      const rows = rowsOf(node);
      return {
        name: node.name,
        href: link(node),
        count: rows.length,
        ...split(rows, (row) => row.shown),
      };
    })
    .filter((row) => row.count > 0)
    .sort((a, b) => order(b) - order(a) || b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, TOP);
}

function panel(title, explained, content, empty) {
  return h(
    "section",
    { class: "panel" },
    h("h2", {}, title),
    h("p", { class: "note" }, explained),
    content ?? h("p", { class: "empty" }, empty),
  );
}

export function overview(container, model) {
  const stories = model.articles.filter((article) => !article.copy);
  const counted = (row) => !row.article.copy;
  const stances = taken(model.stances.filter(counted));
  const quotes = model.quotes.filter(counted);
  const actors = model.nodes.filter((node) => node.kind === "actor" && NAMED.has(node.type));
  const toward = (node) =>
    taken(node.receives)
      .filter(counted)
      .map((row) => ({ shown: node.kind === "issue" ? row.issuePolarity : row.polarity }))
      .filter((row) => row.shown);
  const holders = ranked(
    model.nodes.filter((node) => node.kind === "actor"),
    (node) =>
      taken(node.takes)
        .filter(counted)
        .map((row) => ({ shown: row.polarity })),
    (node) => address({ view: "network", node: node.key, who: node.key }),
    (row) => row.count,
  );
  const targets = ranked(
    model.nodes,
    toward,
    (node) => address({ view: "network", node: node.key, what: node.key }),
    (row) => row.count + 2 * Math.min(row.favor, row.against),
  );
  const speakers = ranked(
    model.nodes.filter((node) => node.kind === "actor"),
    (node) => node.quotes.filter(counted),
    (node) => address({ view: "quotes", who: node.key }),
    (row) => row.count,
  );
  const dated = stances.filter((row) => row.article.date);
  const dates = model.firstDay
    ? model.firstDay === model.lastDay
      ? day(model.firstDay)
      : `${day(model.firstDay)} to ${day(model.lastDay)}`
    : "Articles without dates";
  container.replaceChildren(
    h("h1", {}, "Who said what, and where they stand"),
    h("p", { class: "lead" }, dates),
    tiles(model, {
      stories,
      copies: model.articles.length - stories.length,
      stances,
      quotes,
      actors,
    }),
    h(
      "div",
      { class: "panels" },
      panel(
        "Who takes sides",
        "Stances taken: ▼ against to the left, ▲ for to the right",
        holders.length > 0 ? divergingBars(holders) : null,
        "No stances were found.",
      ),
      panel(
        "What is at issue",
        "Stances toward it, first what draws both sides",
        targets.length > 0 ? divergingBars(targets) : null,
        "No stances were found.",
      ),
      panel(
        "Who is heard",
        "Quotes by speaker, indirect ones among them",
        speakers.length > 0 ? plainBars(speakers, "quotes") : null,
        "No quotes were found.",
      ),
    ),
  );
  if (dated.length > 0) {
    const box = h("div", { class: "chart" });
    container.append(
      h(
        "section",
        { class: "panel" },
        h("h2", {}, "When"),
        note("Stances by the date of the article; a bar leads to its sentences"),
        box,
      ),
    );
    chart(box, dated, { height: 150, open: (at, by) => address({ view: "timeline", at, by }) });
  }
}
