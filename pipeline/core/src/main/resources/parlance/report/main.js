// Starts the page, and shows the view that its address names.

import { about } from "./about.js";
import { load } from "./data.js";
import { h } from "./dom.js";
import { filterBar } from "./filterbar.js";
import { leaveChoice, network } from "./network.js";
import { overview } from "./overview.js";
import { leaveMark, reader } from "./reader.js";
import { address, filters, onChange, state } from "./router.js";
import { articleTable, quoteTable, stanceTable } from "./tables.js";
import { themeSwitch } from "./theme.js";
import { timeline } from "./timeline.js";

const VIEWS = new Map([
  ["overview", { name: "Overview", draw: overview }],
  ["network", { name: "Network", draw: network, filters: true }],
  ["timeline", { name: "Timeline", draw: timeline, filters: true }],
  ["stances", { name: "Stances", draw: stanceTable, filters: true }],
  ["quotes", { name: "Quotes", draw: quoteTable, filters: true }],
  ["articles", { name: "Articles", draw: articleTable, filters: true }],
]);
const RESIZED = 200; // milliseconds after the last change of size

const main = document.getElementById("main");

function viewOf(values) {
  return values.article ? "articles" : VIEWS.has(values.view) ? values.view : "overview";
}

function tabs(values) {
  const present = viewOf(values);
  const kept = filters(values);
  const list = document.getElementById("tabs");
  list.replaceChildren(
    ...[...VIEWS].map(([view, { name }]) =>
      h(
        "li",
        {},
        h(
          "a",
          {
            href: address({ ...kept, view }),
            id: `tab-${view}`,
            "aria-current": view === present ? "page" : null,
          },
          name,
        ),
      ),
    ),
  );
  const chosen = document.getElementById(`tab-${present}`);
  list.scrollLeft = chosen.offsetLeft - list.offsetLeft - list.clientWidth / 3; // where not all have room
}

function showing(model, showFilters) {
  let before = null;
  return (values) => {
    const view = viewOf(values);
    const place = `${view} ${values.article ?? ""} ${values.page ?? ""}`;
    const focused = document.activeElement?.id;
    document.getElementById("tip").hidden = true;
    tabs(values);
    showFilters(values, VIEWS.get(view).filters && !values.article);
    main.className = values.article ? "reader" : view;
    if (values.article) {
      reader(main, model, values);
    } else {
      VIEWS.get(view).draw(main, model, values);
    }
    document.title = `${main.querySelector("h1")?.textContent ?? "Parlance"} – Parlance`;
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    if (before !== null && before !== place && !values.stance && !values.quote) {
      scrollTo(0, 0);
    }
    before = place;
  };
}

function escape(event) {
  const values = state();
  if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
    if ((viewOf(values) === "network" && leaveChoice(values)) || leaveMark(values)) {
      event.preventDefault();
    }
  }
}

async function start() {
  document.getElementById("tools").append(themeSwitch());
  if (!("DecompressionStream" in window)) {
    document.getElementById("loading").textContent = "This page needs a browser of 2023 or later.";
    return;
  }
  const loading = document.getElementById("loading");
  const model = await load(
    (share) => (loading.textContent = `Unpacking the articles … ${Math.round(100 * share)} %`),
  );
  document.getElementById("tools").prepend(about(model));
  const show = showing(model, filterBar(document.getElementById("filters"), model));
  onChange(show);
  addEventListener("keydown", escape);
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address says what is shown
    main.focus();
  });
  let timer = 0;
  let width = innerWidth;
  addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (innerWidth !== width) {
        width = innerWidth;
        show(state());
      }
    }, RESIZED);
  });
  show(state());
  document.documentElement.dataset.ready = "true";
}

start().catch((failure) => {
  main.replaceChildren(
    h("p", { class: "empty", role: "alert" }, `The page could not be drawn: ${failure.message}`),
  );
  throw failure;
});
