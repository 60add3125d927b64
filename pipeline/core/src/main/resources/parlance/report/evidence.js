// A stance with the sentence that carries it.

import { day, h, score } from "./dom.js";
import { address } from "./router.js";
import { pieceMarks, stretches } from "./marks.js";

const STEP = 20;

export const SIDES = { favor: { name: "for", sign: "▲" }, against: { name: "against", sign: "▼" } };

export function badge(side, denied = false) {
  const { name, sign } = SIDES[side];
  return h(
    "span",
    { class: `badge ${denied ? "denied" : side}` },
    denied ? "not " : null,
    h("span", { "aria-hidden": "true" }, sign),
    " ",
    name,
  );
}

/** Where a stance's marks take their colour from. */
export function tone(stance) {
  return stance.negated ? "denied" : stance.polarity;
}

export function articleLink(article, mark = {}) {
  return h(
    "a",
    { href: address({ view: "articles", article: article.id, ...mark }) },
    article.label,
  );
}

/** What is to be known of an article beside its text, in a line. */
function source(article) {
  return [
    article.outlet,
    article.date ? day(article.date) : "no date",
    article.copy ? "a copy" : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The text of the sentences in which the pieces lie. */
function around(article, pieces) {
  let begin = Math.min(...pieces);
  let end = Math.max(...pieces);
  const sentences = article.sentences;
  for (let i = 0; i < sentences.length; i += 2) {
    if (sentences[i] < end && sentences[i + 1] > begin) {
      begin = Math.min(begin, sentences[i]);
      end = Math.max(end, sentences[i + 1]);
    }
  }
  return { begin, end };
}

/** The sentences of a stance, with the words marked that carry it and that name holder and target. */
export function passage(stance) {
  const { begin, end } = around(stance.article, stance.evidence);
  const marks = [
    ...pieceMarks(`evidence ${tone(stance)}`, stance.evidence),
    ...pieceMarks("holder", stance.holderWords),
    ...pieceMarks("target", stance.targetWords),
  ];
  return stretches(begin, end, marks).map((part) => {
    const text = stance.article.text.slice(part.begin, part.end);
    return part.marks.length === 0
      ? text
      : h("mark", { class: part.marks.map((mark) => mark.kind).join(" ") }, text);
  });
}

/** How the stance is held, where that is more than plainly. */
export function manner(stance) {
  return [
    stance.negated ? "denied" : null,
    stance.modality === "asserted" ? null : stance.modality,
    stance.reporter ? `as told by ${stance.reporter.name}` : null,
    stance.quote ? "in a quote" : null,
  ].filter(Boolean);
}

/** Who is for or against what. */
export function claim(stance) {
  return h(
    "span",
    { class: "claim" },
    h("b", {}, stance.holder.name),
    " ",
    badge(stance.polarity, stance.negated),
    " ",
    h("b", { class: `of-${stance.target.kind}` }, stance.target.name),
    stance.issue
      ? h(
          "span",
          { class: "toward" },
          ` · issue: ${stance.issue.name}`,
          stance.issuePolarity ? [" ", badge(stance.issuePolarity, stance.negated)] : null,
        )
      : null,
  );
}

function card(stance, claimed) {
  return h(
    "article",
    { class: `card ${tone(stance)}` },
    claimed ? h("p", {}, claim(stance)) : null,
    h("blockquote", {}, passage(stance)),
    h(
      "p",
      { class: "meta" },
      articleLink(stance.article, { stance: stance.id }),
      ` · ${source(stance.article)} · score ${score(stance.score)}`,
      manner(stance).map((word) => ` · ${word}`),
    ),
  );
}

/**
 * Stances as cards, some at a time.
 *
 * @param claimed whether each says who is for or against what
 */
export function cards(rows, claimed = true) {
  const list = h("div", { class: "cards" });
  const more = h("button", { type: "button", class: "plain" });
  let shown = 0;
  const add = () => {
    list.append(...rows.slice(shown, shown + STEP).map((row) => card(row, claimed)));
    shown = Math.min(rows.length, shown + STEP);
    more.textContent = `${rows.length - shown} more`;
    more.hidden = shown >= rows.length;
  };
  more.addEventListener("click", add);
  add();
  return [list, more];
}
