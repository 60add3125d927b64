// Stances over time: bars upward for what is for, downward for what is against.

import { counted, day, h, number, svg } from "./dom.js";
import {
  dayTime,
  fitting,
  isoDay,
  PERIOD_NAMES,
  periods,
  periodStart,
  periodText,
  tick,
} from "./calendar.js";
import { cards } from "./evidence.js";
import { filters, go, state } from "./router.js";
import { stances, taken } from "./select.js";

const MOST_BARS = 90;
const MOST_PERIODS = 20_000;
const AXIS = 36; // pixels at the left, for the numbers
const LABELS = 34; // pixels below, for the dates
const NARROWEST = 5; // pixels of a bar with its gap; a longer chart scrolls

function gather(rows, by) {
  const times = rows.map((row) => dayTime(row.article.date));
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  const period = PERIOD_NAMES.includes(by) ? by : fitting(first, last, MOST_BARS);
  const used = () =>
    [...new Set(times.map((time) => periodStart(period, time)))].sort((a, b) => a - b);
  const starts = periods(period, first, last, MOST_PERIODS) ?? used();
  const bins = new Map(starts.map((time) => [time, { time, favor: [], against: [] }]));
  rows.forEach((row) =>
    bins.get(periodStart(period, dayTime(row.article.date)))?.[row.polarity].push(row),
  );
  return { period, bins: [...bins.values()] };
}

function step(most) {
  const rough = Math.max(1, most / 3);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
}

function hatch() {
  return svg(
    "defs",
    {},
    svg(
      "pattern",
      {
        id: "hatch",
        width: 5,
        height: 5,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      svg("rect", { width: 5, height: 5, class: "against-soft" }),
      svg("rect", { width: 2.5, height: 5, class: "against-line" }),
    ),
  );
}

function dateLabels(bins, x, bottom) {
  const labels = [];
  let free = -Infinity;
  let shown = null;
  let month = "";
  bins.forEach((bin, index) => {
    const text = tick(bin.time, shown);
    const name = `${text.month} ${text.year ?? ""}`;
    if (x(index) >= free && (text.month !== month || text.year)) {
      labels.push(svg("text", { x: x(index), y: bottom + 15, class: "tick" }, text.month));
      if (text.year) {
        labels.push(svg("text", { x: x(index), y: bottom + 29, class: "tick year" }, text.year));
      }
      free = x(index) + 44;
      shown = bin.time;
      month = name.split(" ")[0];
    }
  });
  return labels;
}

function moveFocus(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const bars = [...event.currentTarget.querySelectorAll(".bin")];
  const at = bars.indexOf(document.activeElement);
  if (step && bars[at + step]) {
    event.preventDefault();
    bars[at].setAttribute("tabindex", "-1");
    bars[at + step].setAttribute("tabindex", "0");
    bars[at + step].focus();
  }
}

/**
 * Draws the chart into a box, as wide as the box is.
 *
 * @param rows stances of articles with dates, at least one
 * @param open gives the address to which a bar leads
 */
export function chart(box, rows, { height, by, at, open }) {
  const { period, bins } = gather(rows, by);
  const width = Math.max(box.clientWidth || 320, AXIS + bins.length * NARROWEST + 8);
  const most = Math.max(...bins.flatMap((bin) => [bin.favor.length, bin.against.length]));
  const up = Math.max(1, ...bins.map((bin) => bin.favor.length));
  const down = Math.max(1, ...bins.map((bin) => bin.against.length));
  const unit = (height - 12) / (up + down);
  const zero = 6 + up * unit;
  const wide = (width - AXIS - 8) / bins.length;
  const x = (index) => AXIS + index * wide;
  const gap = Math.min(4, wide * 0.2);
  const bar = Math.min(wide - gap, 42);
  const lines = [];
  for (let value = step(most); value <= Math.max(up, down); value += step(most)) {
    [value <= up ? -value : null, value <= down ? value : null]
      .filter((each) => each !== null)
      .forEach((each) =>
        lines.push(
          svg("line", {
            x1: AXIS,
            x2: width,
            y1: zero + each * unit,
            y2: zero + each * unit,
            class: "grid",
          }),
          svg(
            "text",
            { x: AXIS - 8, y: zero + each * unit + 4, class: "tick axis" },
            number(value),
          ),
        ),
      );
  }
  let focusable = true;
  const drawn = bins
    .map((bin, index) => {
      const { favor, against } = bin;
      if (favor.length + against.length === 0) {
        return null;
      }
      const start = isoDay(bin.time);
      const left = x(index) + (wide - bar) / 2;
      const text = `${periodText(period, bin.time)}: ${favor.length} for, ${against.length} against`;
      const tabindex = at ? (at === start ? 0 : -1) : focusable ? 0 : -1;
      focusable = false;
      return svg(
        "a",
        {
          href: open(start, period),
          class: at === start ? "bin chosen" : "bin",
          tabindex,
          id: `bin-${start}`,
          "aria-label": text,
          "aria-current": at === start ? "true" : null,
        },
        svg("title", {}, text),
        svg("rect", { x: x(index), width: wide, y: 0, height: height + LABELS, class: "hit" }),
        svg("rect", {
          x: left,
          width: bar,
          y: zero - favor.length * unit,
          height: favor.length * unit,
          class: "favor",
        }),
        svg("rect", {
          x: left,
          width: bar,
          y: zero,
          height: against.length * unit,
          class: "against",
          fill: "url(#hatch)",
        }),
      );
    })
    .filter(Boolean);
  if (drawn.length > 0 && !drawn.some((each) => each.getAttribute("tabindex") === "0")) {
    drawn[0].setAttribute("tabindex", "0");
  }
  box.replaceChildren(
    svg(
      "svg",
      {
        width,
        height: height + LABELS,
        role: "group",
        "aria-label": `Stances by ${period}`,
        onkeydown: moveFocus,
      },
      hatch(),
      lines,
      drawn,
      svg("line", { x1: AXIS, x2: width, y1: zero, y2: zero, class: "zero" }),
      svg("text", { x: AXIS + 2, y: 11, class: "tick toward favor" }, "▲ for"),
      svg("text", { x: AXIS + 2, y: height - 3, class: "tick toward against" }, "▼ against"),
      dateLabels(bins, x, height),
    ),
  );
  return period;
}

function periodChoice(values, period) {
  return h(
    "fieldset",
    { class: "choice" },
    h("legend", {}, "By"),
    PERIOD_NAMES.map((name) =>
      h(
        "label",
        {},
        h("input", {
          type: "radio",
          name: "by",
          id: `by-${name}`,
          checked: name === period,
          onchange: () => go({ by: name, at: null }, true),
        }),
        name,
      ),
    ),
  );
}

function heading(model, values) {
  const who = model.byKey.get(values.who)?.name;
  const what = model.byKey.get(values.what)?.name;
  return [who ?? "Stances", what ? ` toward ${what}` : "", " over time"].join("");
}

function list(rows, period, at) {
  const shown = rows
    .filter((row) => !at || isoDay(periodStart(period, dayTime(row.article.date))) === at)
    .sort((a, b) =>
      a.article.date < b.article.date ? -1 : a.article.date > b.article.date ? 1 : 0,
    );
  const title = at
    ? periodText(period, dayTime(at))
    : `${day(shown[0].article.date)} to ${day(shown[shown.length - 1].article.date)}`;
  return h(
    "section",
    { id: "in-period", "aria-live": "polite" },
    h(
      "h2",
      {},
      `${title}: ${counted(shown.length, "stance")}`,
      at
        ? [
            " ",
            h(
              "button",
              { type: "button", class: "plain", onclick: () => go({ at: null }) },
              "Show all",
            ),
          ]
        : null,
    ),
    cards(shown),
  );
}

export function timeline(container, model, values) {
  const at = Number.isNaN(dayTime(values.at)) ? null : values.at;
  const rows = taken(stances(model, values));
  const dated = rows.filter((row) => row.article.date);
  const box = h("div", { class: "chart scroll" });
  const toolbar = h("div", { class: "toolbar" });
  container.replaceChildren(h("h1", {}, heading(model, values)), toolbar, box);
  if (dated.length === 0) {
    const why =
      rows.length > 0
        ? "The articles of these stances have no dates."
        : "No stance passes the filters.";
    box.replaceChildren(h("p", { class: "empty" }, why));
    return;
  }
  const period = chart(box, dated, {
    height: 260,
    by: values.by,
    at,
    open: (begin, by) =>
      "#" + new URLSearchParams({ ...filters(state()), view: "timeline", by, at: begin }),
  });
  const left = rows.length - dated.length;
  toolbar.append(
    periodChoice(values, period),
    h(
      "p",
      { class: "note" },
      `${counted(dated.length, "stance")}${left > 0 ? `; ${number(left)} more in articles without a date` : ""}`,
    ),
  );
  container.append(list(dated, period, at));
}
