// Unpacks the data that the page carries, and joins it to what the views read.

import { dayTime } from "./calendar.js";

const SLICE = 1 << 20; // base64 characters at a time, a multiple of 4
const BREATH = 60; // milliseconds of work between two signs of life

function* slices(base64) {
  for (let from = 0; from < base64.length; from += SLICE) {
    const binary = atob(base64.slice(from, from + SLICE));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) {
      bytes[i] = binary.charCodeAt(i);
    }
    yield bytes;
  }
}

function packed(base64, progress) {
  const parts = slices(base64);
  let read = 0;
  return new ReadableStream({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) {
        controller.close();
      } else {
        read += SLICE;
        progress(Math.min(1, read / base64.length));
        controller.enqueue(value);
      }
    },
  });
}

/** The rows of the data, one after the other. */
async function rows(base64, progress) {
  const text = packed(base64, progress)
    .pipeThrough(new DecompressionStream("gzip"))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  const found = [];
  let rest = "";
  let since = performance.now();
  for (let part = await text.read(); !part.done; part = await text.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop();
    lines.forEach((line) => found.push(JSON.parse(line)));
    if (performance.now() - since > BREATH) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  return found;
}

function join(article, index, model) {
  article.index = index;
  article.label = article.title ?? article.id;
  article.copy = Boolean(article.copyOf);
  article.date = Number.isNaN(dayTime(article.date)) ? null : article.date;
  article.quotes = article.quotes.map((quote, nth) => {
    const speaker =
      quote.speaker === undefined ? null : model.nodes[article.actors[quote.speaker].node];
    const row = { ...quote, nth, article, actor: quote.speaker, speaker };
    if (speaker) {
      speaker.quotes.push(row);
    }
    model.quotes.push(row);
    return row;
  });
  article.stances = article.stances.map((stance, nth) => {
    const row = {
      ...stance,
      nth,
      article,
      holder: model.nodes[stance.from],
      target: model.nodes[stance.to],
      issue: stance.issue === undefined ? null : model.nodes[stance.issue],
      holderActor: stance.holder,
      targetActor: stance.target,
      quote: stance.quote === undefined ? null : article.quotes[stance.quote],
      reporter: stance.reporter === undefined ? null : article.actors[stance.reporter],
    };
    row.about = row.issue && row.issuePolarity ? row.issue : row.target;
    row.side = row.about === row.target ? row.polarity : row.issuePolarity;
    row.holder.takes.push(row);
    row.target.receives.push(row);
    if (row.issue) {
      row.issue.receives.push(row);
    }
    model.stances.push(row);
    return row;
  });
  article.actors.forEach((actor) => model.nodes[actor.node].articles.push(article));
}

/**
 * Reads the page's data.
 *
 * @param progress is told the share that was read
 * @returns articles, stances, quotes, nodes and the run
 */
export async function load(progress) {
  const element = document.getElementById("data");
  const found = await rows(element.textContent.trim(), progress);
  element.remove();
  const ending = found.pop();
  const model = {
    ...ending,
    articles: found,
    stances: [],
    quotes: [],
    byKey: new Map(),
    byId: new Map(),
  };
  model.nodes.forEach((node, index) => {
    Object.assign(node, { index, quotes: [], takes: [], receives: [], articles: [] });
    model.byKey.set(node.key, node);
  });
  found.forEach((article, index) => {
    join(article, index, model);
    model.byId.set(article.id, article);
  });
  const dates = found
    .map((article) => article.date)
    .filter(Boolean)
    .sort();
  model.firstDay = dates[0] ?? null;
  model.lastDay = dates[dates.length - 1] ?? null;
  return model;
}

/** The words of pieces of an article: begin and end by turns. */
export function words(article, pieces) {
  const parts = [];
  for (let i = 0; i < pieces.length; i += 2) {
    parts.push(article.text.slice(pieces[i], pieces[i + 1]));
  }
  return parts.join(" … ");
}
