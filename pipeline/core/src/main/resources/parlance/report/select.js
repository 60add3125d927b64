// Which stances and quotes the filters leave.

import { words } from "./data.js";

const MARKS = /\p{M}/gu;

/** Without case and accents, to search in. */
export function folded(text) {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

function searchable(row, texts) {
  row.folded ??= folded(texts().filter(Boolean).join("\n"));
  return row.folded;
}

function stanceText(row) {
  return searchable(row, () => [
    row.holder.name,
    row.target.name,
    row.issue?.name,
    row.article.label,
    words(row.article, row.evidence),
  ]);
}

function quoteText(row) {
  return searchable(row, () => [
    row.speaker?.name,
    row.article.label,
    words(row.article, row.content),
  ]);
}

function common(values) {
  const terms = folded(values.q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const least = Number(values.min) || 0;
  return (row, text) =>
    (values.copies || !row.article.copy) &&
    row.score >= least &&
    (!values.from || (row.article.date && row.article.date >= values.from)) &&
    (!values.to || (row.article.date && row.article.date <= values.to)) &&
    (terms.length === 0 || terms.every((term) => text(row).includes(term)));
}

function fitsSide(row, side, wanted) {
  return !wanted || (row.negated ? wanted === "denied" : wanted === side);
}

/** The stances that the state's filters leave, in the articles' order. */
export function stances(model, values) {
  const fits = common(values);
  const towardIssue = values.what?.startsWith("issue:");
  return model.stances.filter((row) => {
    const side = towardIssue ? row.issuePolarity : row.polarity;
    return (
      (!values.who || row.holder.key === values.who) &&
      (!values.what || row.target.key === values.what || row.issue?.key === values.what) &&
      fitsSide(row, side, values.side) &&
      fits(row, stanceText)
    );
  });
}

/** The quotes that the state's filters leave; what is said of targets and sides has no part in it. */
export function quotes(model, values) {
  const fits = common(values);
  return model.quotes.filter(
    (row) => (!values.who || row.speaker?.key === values.who) && fits(row, quoteText),
  );
}

/** Without those that the text denies: nobody takes such a side. */
export function taken(rows) {
  return rows.filter((row) => !row.negated);
}

export function split(rows, side = (row) => row.polarity) {
  const favor = rows.filter((row) => side(row) === "favor").length;
  return { favor, against: rows.length - favor };
}
