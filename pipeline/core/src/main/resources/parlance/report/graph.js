// The network as data: who is linked to whom, and which links are shown.

const LINES = 3;
const LETTERS = 24; // of a line of a label

/** Links of the stances: one for each holder, target and side. */
export function links(rows) {
  const found = new Map();
  rows.forEach((row) => {
    const key = `${row.holder.index}>${row.about.index}>${row.side}`;
    const link = found.get(key) ?? {
      key,
      from: row.holder,
      to: row.about,
      side: row.side,
      rows: [],
    };
    link.rows.push(row);
    found.set(key, link);
  });
  return [...found.values()].filter((link) => link.from !== link.to);
}

function weights(all) {
  const weight = new Map();
  const add = (node, count) => weight.set(node, (weight.get(node) ?? 0) + count);
  all.forEach((link) => {
    add(link.from, link.rows.length);
    add(link.to, link.rows.length);
  });
  return weight;
}

/** The links that weigh most: by their stances, then by what is at their ends. */
export function heaviest(all, most) {
  const weight = weights(all);
  const rank = (link) =>
    link.rows.length +
    0.25 * Math.log2(weight.get(link.from)) +
    0.75 * Math.log2(weight.get(link.to));
  return [...all]
    .map((link) => ({ link, rank: rank(link) }))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        (a.link.from.key + a.link.to.key < b.link.from.key + b.link.to.key ? -1 : 1),
    )
    .slice(0, most)
    .map(({ link }) => link);
}

function cut(word) {
  return word.length > LETTERS ? word.slice(0, LETTERS - 1) + "…" : word;
}

/** A name in a few short lines. */
function label(name) {
  const lines = [""];
  for (const word of name.split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (line === "" || line.length + 1 + word.length <= LETTERS) {
      lines[lines.length - 1] = cut(line === "" ? word : `${line} ${word}`);
    } else if (lines.length < LINES) {
      lines.push(cut(word));
    } else {
      lines[lines.length - 1] = cut(line.slice(0, LETTERS - 1) + "…");
      break;
    }
  }
  return lines;
}

/** The ends of the links as boxes with labels, the heaviest with the largest letters. */
export function boxes(shown, measure) {
  const weight = weights(shown);
  const most = Math.max(...weight.values());
  return new Map(
    [...weight].map(([node, count]) => {
      const actor = node.kind !== "phrase";
      const size = actor ? 12.5 + 6.5 * Math.sqrt((count - 1) / Math.max(8, most - 1)) : 12;
      const lines = label(node.name);
      const width = Math.max(...lines.map((line) => measure(line, size, actor))) + 18;
      return [node, { node, lines, size, width, height: lines.length * size * 1.22 + 10, count }];
    }),
  );
}
