// The filters above the views; they hold in all of them.

import { h, score } from "./dom.js";
import { combobox } from "./combobox.js";
import { filters, go, noFilters } from "./router.js";

const WAIT = 200; // milliseconds after the last letter typed

function later(action) {
  let timer = 0;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(value), WAIT);
  };
}

function change(changes) {
  go({ ...changes, page: null, at: null }, true);
}

function options(nodes, count) {
  return nodes
    .map((node) => ({ key: node.key, name: node.name, count: count(node) }))
    .filter((option) => option.count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function field(label, input) {
  return h("label", { class: "field" }, h("span", {}, label), input);
}

/** Builds the bar once; what it returns shows a state in it. */
export function filterBar(container, model) {
  const changeSoon = later(change);
  const search = h("input", {
    type: "search",
    id: "f-q",
    oninput: (event) => changeSoon({ q: event.target.value }),
  });
  const who = combobox({
    label: "Who",
    placeholder: "anybody",
    options: options(model.nodes, (node) => node.takes.length + node.quotes.length),
    chosen: (key) => change({ who: key }),
  });
  const what = combobox({
    label: "Toward whom or what",
    placeholder: "anything",
    options: options(model.nodes, (node) => node.receives.length),
    chosen: (key) => change({ what: key }),
  });
  const side = h(
    "select",
    { id: "f-side", onchange: (event) => change({ side: event.target.value }) },
    h("option", { value: "" }, "any"),
    h("option", { value: "favor" }, "▲ for"),
    h("option", { value: "against" }, "▼ against"),
    h("option", { value: "denied" }, "denied"),
  );
  const least = h("output", {});
  const min = h("input", {
    type: "range",
    id: "f-min",
    min: "0",
    max: "1",
    step: "0.05",
    oninput: (event) => {
      least.textContent = score(Number(event.target.value));
      changeSoon({ min: Number(event.target.value) || null });
    },
  });
  const date = (name, id) =>
    h("input", {
      type: "date",
      id,
      min: model.firstDay,
      max: model.lastDay,
      onchange: (event) => change({ [name]: event.target.value }),
    });
  const from = date("from", "f-from");
  const to = date("to", "f-to");
  const copies = h("input", {
    type: "checkbox",
    id: "f-copies",
    onchange: (event) => change({ copies: event.target.checked ? 1 : null }),
  });
  const reset = h(
    "button",
    { type: "button", class: "plain", id: "f-reset", onclick: () => change(noFilters()) },
    "Clear",
  );
  const count = h("span", { class: "set" });
  const anyCopies = model.articles.some((article) => article.copy);
  const sideField = field("Side", side);
  const details = h(
    "details",
    { class: "filters", open: matchMedia("(min-width: 56rem)").matches },
    h("summary", {}, "Filters", count),
    h(
      "div",
      { class: "fields", role: "search", "aria-label": "Filters" },
      field("Words", search),
      who.element,
      what.element,
      sideField,
      h("label", { class: "field" }, h("span", {}, "Score at least ", least), min),
      model.firstDay ? [field("From", from), field("To", to)] : null,
      anyCopies ? h("label", { class: "check" }, copies, " Count copies") : null,
    ),
  );
  container.append(details, reset);

  return (values, shown) => {
    container.hidden = !shown;
    what.element.hidden = values.view === "quotes"; // which have no target
    sideField.hidden = values.view === "quotes";
    if (document.activeElement !== search) {
      search.value = values.q ?? "";
    }
    who.show(model.byKey.get(values.who) ?? null);
    what.show(model.byKey.get(values.what) ?? null);
    side.value = values.side ?? "";
    min.value = values.min ?? 0;
    least.textContent = score(Number(values.min) || 0);
    from.value = values.from ?? "";
    to.value = values.to ?? "";
    copies.checked = Boolean(values.copies);
    const set = Object.keys(filters(values)).length;
    count.textContent = set > 0 ? ` ${set}` : "";
    reset.hidden = set === 0;
  };
}
