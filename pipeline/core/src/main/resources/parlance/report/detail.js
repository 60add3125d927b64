// What the reading view tells beside the text: of the mark that is chosen, and of all that the article has.

import { words } from "./data.js";
import { counted, h, score, webLink } from "./dom.js";
import { claim, manner } from "./evidence.js";
import { address, go } from "./router.js";

/** The part of a state that says which mark is chosen. */
export function choice(of) {
  return {
    stance: of.stance?.id ?? null,
    quote: of.stance ? null : (of.quote?.id ?? null),
    name: of.stance || of.quote ? null : of.actor,
  };
}

function choiceButton(of, ...content) {
  return h(
    "li",
    {},
    h("button", { type: "button", class: "row", onclick: () => go(choice(of), true) }, ...content),
  );
}

/** Lists of the stances, quotes and names of an article. */
export function lists(article) {
  const uses = new Map();
  for (let i = 2; i < article.names.length; i += 4) {
    uses.set(article.names[i], (uses.get(article.names[i]) ?? 0) + 1);
  }
  const named = [...uses].sort((a, b) => b[1] - a[1]);
  const part = (title, open, items) =>
    items.length === 0
      ? null
      : h("details", { open }, h("summary", {}, title), h("ul", { class: "links" }, items));
  return [
    article.stances.length === 0
      ? h("p", { class: "empty" }, "No stances were found in this article.")
      : null,
    part(
      counted(article.stances.length, "stance"),
      true,
      article.stances.map((stance) => choiceButton({ stance }, claim(stance))),
    ),
    part(
      counted(article.quotes.length, "quote"),
      article.stances.length === 0,
      article.quotes.map((quote) =>
        choiceButton(
          { quote },
          h("b", {}, quote.speaker?.name ?? "unknown speaker"),
          ` ${words(article, quote.content)}`,
        ),
      ),
    ),
    part(
      counted(named.length, "name"),
      false,
      named.map(([actor, count]) =>
        choiceButton(
          { actor, name: article.actors[actor] },
          h("b", {}, article.actors[actor].name),
          ` ${[article.actors[actor].role, article.actors[actor].type].filter(Boolean).join(" · ")}`,
          h("span", { class: "count" }, String(count)),
        ),
      ),
    ),
  ];
}

function row(term, ...content) {
  return [h("dt", {}, term), h("dd", {}, ...content)];
}

function networkLink(stance) {
  return h(
    "p",
    {},
    h(
      "a",
      {
        href: address({
          view: "network",
          edge: stance.holder.key,
          with: stance.about.key,
          as: stance.side,
          who: stance.holder.key,
          unnamed: 1,
        }),
      },
      "In the network",
    ),
  );
}

function stanceDetail(stance) {
  return [
    h("h2", {}, claim(stance)),
    h(
      "dl",
      {},
      row("Score", score(stance.score)),
      manner(stance).length > 0 ? row("How", manner(stance).join(", ")) : null,
      row("Found by", stance.by),
    ),
    stance.negated ? null : networkLink(stance),
  ];
}

function quoteDetail(article, quote) {
  const speaker = quote.actor === undefined ? null : article.actors[quote.actor];
  return [
    h("h2", {}, `${speaker?.name ?? "Unknown speaker"}, ${quote.type}`),
    h("blockquote", {}, words(article, quote.content)),
    h(
      "dl",
      {},
      quote.cue ? row("Cue", words(article, quote.cue)) : null,
      quote.source ? row("Source", words(article, quote.source)) : null,
      row("Score", score(quote.score)),
    ),
    speaker
      ? h(
          "p",
          {},
          h(
            "a",
            { href: address({ view: "quotes", who: quote.speaker.key }) },
            "All quotes of the speaker",
          ),
        )
      : null,
  ];
}

function nameDetail(model, actor) {
  const node = model.nodes[actor.node];
  const wikipedia = actor.link
    ? "https://en.wikipedia.org/wiki/" + encodeURIComponent(actor.link)
    : null;
  return [
    h("h2", {}, actor.name),
    h(
      "dl",
      {},
      row("Type", actor.type),
      actor.role ? row("Role", actor.role) : null,
      row("Articles", String(new Set(node.articles).size)),
    ),
    h(
      "p",
      {},
      wikipedia ? [webLink(wikipedia, "Wikipedia"), " · "] : null,
      h("a", { href: address({ view: "quotes", who: node.key }) }, "quotes"),
      " · ",
      h("a", { href: address({ view: "stances", who: node.key }) }, "stances"),
    ),
  ];
}

/** What is to be told of the mark that the state names; null if it names none. */
export function detail(model, article, values) {
  const stance = article.stances.find((each) => each.id === values.stance);
  const quote = article.quotes.find((each) => each.id === values.quote);
  const actor = values.name === undefined ? undefined : article.actors[Number(values.name)];
  const content = stance
    ? stanceDetail(stance)
    : quote
      ? quoteDetail(article, quote)
      : actor
        ? nameDetail(model, actor)
        : null;
  const close = () => go({ stance: null, quote: null, name: null }, true);
  return content
    ? h(
        "div",
        { class: "detail" },
        h(
          "button",
          { type: "button", class: "plain close", "aria-label": "Close", onclick: close },
          "×",
        ),
        content,
      )
    : null;
}
