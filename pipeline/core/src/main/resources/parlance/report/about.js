// What the figures mean, the keys, and whose work is in the page.

import { h } from "./dom.js";

const NOTES = [
  [
    "For and against",
    "A stance is what somebody takes toward somebody or something, in the words that are shown with it. Its score, from 0 to 1, is the share of right ones among its like, as readers judged them.",
  ],
  [
    "Denied",
    "What a text says that somebody does not hold, as in “she did not back the bill”, is listed as denied, and counts in no figure, bar or line.",
  ],
  [
    "The same actor",
    "Across articles, the same are those with the same id on your list of actors, else the same Wikipedia title, else the same name. Those without a name, such as “two officials”, are somebody else in each article. Targets that are neither actors nor issues are the same if their words are.",
  ],
  [
    "Issues",
    "Where a codebook names the issue of a stance, the network shows the stance toward the issue: who opposes “an end to the ceasefire” is for the ceasefire.",
  ],
  [
    "Copies",
    "Of near-duplicates, such as a wire story in many outlets, only the first counts, unless “Count copies” is ticked.",
  ],
];

const KEYS = [
  ["Tab", "from control to control"],
  ["Arrow keys", "in the network, the timeline and a text: to the next name, bar or mark"],
  ["Enter", "opens it"],
  ["Esc", "closes what is open"],
  ["+ − 0", "in the network: nearer, farther, all of it"],
];

/** The button that opens the notes. */
export function about(model) {
  const dialog = h(
    "dialog",
    { "aria-labelledby": "about-title" },
    h("h2", { id: "about-title" }, "About this page"),
    NOTES.map(([term, text]) => h("p", {}, h("b", {}, term + ". "), text)),
    h("h3", {}, "Keys"),
    h(
      "dl",
      { class: "keys" },
      KEYS.map(([key, text]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, text)]),
    ),
    h("h3", {}, "Made with"),
    h("p", {}, `Parlance ${model.run.version} (GPL-3.0-or-later), chain “${model.run.chain}”.`),
    model.libraries.map((library) =>
      h(
        "details",
        {},
        h("summary", {}, `${library.name} ${library.version}`),
        h("pre", {}, library.licence),
      ),
    ),
    h("form", { method: "dialog" }, h("button", { class: "primary" }, "Close")),
  );
  document.body.append(dialog);
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault(); // the policy of the page allows no form to be sent
    dialog.close();
  });
  return h(
    "button",
    { type: "button", class: "plain", id: "about", onclick: () => dialog.showModal() },
    "About",
  );
}
