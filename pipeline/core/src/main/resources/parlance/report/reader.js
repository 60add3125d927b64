// One article to read, with names, quotes and stances marked in its text.

import { choice, detail, lists } from "./detail.js";
import { counted, day, h, webLink } from "./dom.js";
import { SIDES, tone } from "./evidence.js";
import { pieceMarks, stretches } from "./marks.js";
import { address, go, state } from "./router.js";

const LAYERS = [
  ["names", "Names"],
  ["quotes", "Quotes"],
  ["stances", "Stances"],
];
const BLANK_LINE = /\n[^\S\n]*\n\s*/g;

function nameMarks(article, forms) {
  const marks = [];
  for (let i = 0; i < article.names.length; i += 4) {
    const [begin, end, actor, form] = article.names.slice(i, i + 4);
    marks.push({
      kind: `name ${forms[form]}`,
      begin,
      end,
      of: { name: article.actors[actor], actor },
    });
  }
  return marks;
}

function marksOf(article, forms) {
  return [
    ...nameMarks(article, forms),
    ...article.quotes.flatMap((quote) => [
      ...pieceMarks("quote", quote.content, { quote }),
      ...pieceMarks("cue", quote.cue, { quote }),
      ...pieceMarks("source", quote.source, { quote }),
    ]),
    ...article.stances.flatMap((stance) =>
      pieceMarks(`evidence ${tone(stance)}`, stance.evidence, { stance }),
    ),
  ];
}

function headingMarks(article) {
  return article.headings.map((nth) => ({
    kind: "heading",
    begin: article.sentences[2 * nth],
    end: article.sentences[2 * nth + 1],
  }));
}

function paragraphs(text) {
  const found = [];
  let begin = 0;
  for (const gap of text.matchAll(BLANK_LINE)) {
    found.push([begin, gap.index]);
    begin = gap.index + gap[0].length;
  }
  found.push([begin, text.length]);
  return found.filter(([from, to]) => from < to);
}

/** The text as paragraphs of stretches; each element knows its marks. */
function body(article, forms) {
  const marks = [...headingMarks(article), ...marksOf(article, forms)].sort(
    (a, b) => a.begin - b.begin,
  );
  const marksAt = new Map();
  const element = h(
    "div",
    {
      class: "text names quotes stances",
      id: "text",
      role: "document",
      "aria-label": "Text; arrow keys go from mark to mark",
    },
    paragraphs(article.text).map(([begin, end]) =>
      h(
        "p",
        {},
        stretches(begin, end, marks).map((part) => {
          const text = article.text.slice(part.begin, part.end);
          if (part.marks.length === 0) {
            return text;
          }
          const span = h(
            "span",
            { class: [...new Set(part.marks.flatMap((mark) => mark.kind.split(" ")))].join(" ") },
            text,
          );
          marksAt.set(
            span,
            part.marks.filter((mark) => mark.of),
          );
          return span;
        }),
      ),
    ),
  );
  return { element, marksAt };
}

function describe(of) {
  if (of.stance) {
    const { holder, polarity, target, negated } = of.stance;
    const { sign, name } = SIDES[polarity];
    return `${sign} ${holder.name} ${negated ? "not " : ""}${name} ${target.name}`;
  }
  if (of.quote) {
    return `${of.quote.speaker?.name ?? "unknown speaker"}: ${of.quote.type} quote`;
  }
  return [of.name.name, of.name.role, of.name.type].filter(Boolean).join(" · ");
}

function tooltip(text) {
  const tip = document.getElementById("tip");
  const hide = () => (tip.hidden = true);
  text.element.addEventListener("pointerover", (event) => {
    const marks = text.marksAt.get(event.target);
    if (!marks || marks.length === 0 || event.pointerType === "touch") {
      hide();
      return;
    }
    tip.replaceChildren(
      ...[...new Set(marks.map((mark) => describe(mark.of)))].map((line) => h("div", {}, line)),
    );
    tip.hidden = false;
    const box = event.target.getClientRects()[0];
    const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
    const above = box.top - tip.offsetHeight - 6;
    tip.style.setProperty("left", `${left}px`);
    tip.style.setProperty("top", `${above > 4 ? above : box.bottom + 6}px`);
  });
  text.element.addEventListener("pointerleave", hide);
  addEventListener("scroll", hide, { passive: true });
}

function isChosen(of, values) {
  return of.stance
    ? of.stance.id === values.stance
    : of.quote
      ? of.quote.id === values.quote
      : String(of.actor) === values.name;
}

function first(marks) {
  return marks.find((mark) => mark.of.stance) ?? marks.find((mark) => mark.of.quote) ?? marks[0];
}

/** Arrow keys go through the marks, of which one at a time can be reached by Tab. */
function keys(text) {
  const stops = [...text.marksAt.entries()]
    .filter(([, marks]) => marks.length > 0)
    .map(([span]) => span);
  if (stops.length === 0) {
    return;
  }
  stops[0].tabIndex = 0;
  text.element.addEventListener("keydown", (event) => {
    const at = stops.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 }[
      event.key
    ];
    if (at >= 0 && stops[next]) {
      event.preventDefault();
      stops[at].removeAttribute("tabindex");
      stops[next].tabIndex = 0;
      stops[next].focus();
    } else if (at >= 0 && event.key === "Enter") {
      go(choice(first(text.marksAt.get(stops[at])).of), true);
    }
  });
}

function layerChoice(text) {
  return h(
    "fieldset",
    { class: "choice" },
    h("legend", {}, "Mark"),
    LAYERS.map(([layer, name]) =>
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          id: `layer-${layer}`,
          checked: true,
          onchange: (event) => text.element.classList.toggle(layer, event.target.checked),
        }),
        h("span", { class: `sample ${layer}` }, name),
      ),
    ),
  );
}

function head(model, article) {
  const to = (other, text) =>
    other ? h("a", { href: address({ view: "articles", article: other.id }) }, text) : null;
  const original = article.copyOf ? model.byId.get(article.copyOf) : null;
  return h(
    "header",
    { class: "article-head" },
    h("h1", {}, article.label),
    h(
      "p",
      { class: "note" },
      [
        article.outlet,
        article.date ? day(article.date) : "no date",
        counted(article.stances.length, "stance"),
        counted(article.quotes.length, "quote"),
      ]
        .filter(Boolean)
        .join(" · "),
      article.url ? [" · ", webLink(article.url, "original") ?? article.url] : null,
      original ? [" · a copy of ", to(original, original.label)] : null,
    ),
    article.warnings.map((warning) => h("p", { class: "warning" }, warning)),
    h(
      "nav",
      { class: "steps", "aria-label": "Articles" },
      h(
        "a",
        { href: address({ ...state(), article: null, stance: null, quote: null, name: null }) },
        "All articles",
      ),
      to(model.articles[article.index - 1], "‹ Previous"),
      to(model.articles[article.index + 1], "Next ›"),
    ),
  );
}

let open = null; // the article that is drawn, so that a choice in it does not draw it anew

export function reader(container, model, values) {
  const article = model.byId.get(values.article);
  if (!article) {
    container.replaceChildren(
      h("p", { class: "empty" }, "There is no article with this id in the page."),
    );
    return;
  }
  if (open?.article !== article || !container.contains(open.text.element)) {
    const text = body(article, model.forms);
    const chosen = h("div", { "aria-live": "polite" });
    open = { article, text, chosen, values: null };
    text.element.addEventListener("click", (event) => {
      const marks = text.marksAt.get(event.target);
      if (marks?.length > 0 && getSelection().isCollapsed) {
        go(choice(first(marks).of), true);
      }
    });
    tooltip(text);
    keys(text);
    container.replaceChildren(
      head(model, article),
      layerChoice(text),
      h(
        "div",
        { class: "beside reading" },
        text.element,
        h("aside", { class: "aside", "aria-label": "What is in it" }, chosen, lists(article)),
      ),
    );
  }
  open.chosen.replaceChildren(...[detail(model, article, values)].filter(Boolean));
  const lit = [];
  open.text.marksAt.forEach((marks, span) => {
    const on = marks.some((mark) => isChosen(mark.of, values));
    span.classList.toggle("lit", on);
    if (on) {
      lit.push(span);
    }
  });
  if (lit.length > 0) {
    const box = lit[0].getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 40) {
      lit[0].scrollIntoView({ block: "center" });
    }
  }
}

/** What Esc does in this view. */
export function leaveMark(values) {
  if (!values.article || !(values.stance || values.quote || values.name)) {
    return false;
  }
  go({ stance: null, quote: null, name: null }, true);
  return true;
}
