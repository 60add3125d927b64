// A field in which one types some letters of a name and chooses among what has them.

import { h, number } from "./dom.js";
import { folded } from "./select.js";

const MOST = 12;
let count = 0;

/**
 * A combobox, as ARIA describes it: arrow keys, Enter and Esc work.
 *
 * @param options with key, name and count, the most frequent first
 * @param chosen is told the key, or null for none
 */
export function combobox({ label, placeholder, options, chosen }) {
  const id = `combo-${count++}`;
  const list = h("ul", {
    id: `${id}-list`,
    role: "listbox",
    "aria-label": label,
    class: "options",
    hidden: true,
  });
  const input = h("input", {
    id,
    type: "text",
    role: "combobox",
    placeholder,
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  });
  let present = null;
  let found = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (option) => {
    close();
    present = option;
    input.value = option ? option.name : "";
    chosen(option ? option.key : null);
  };
  const point = (index) => {
    active = index;
    [...list.children].forEach((item, nth) =>
      item.setAttribute("aria-selected", String(nth === index)),
    );
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${index}`);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const open = () => {
    const typed = folded(input.value);
    const all = present && input.value === present.name;
    found = options.filter((option) => all || folded(option.name).includes(typed)).slice(0, MOST);
    list.replaceChildren(
      ...found.map((option, index) =>
        h(
          "li",
          {
            id: `${id}-${index}`,
            role: "option",
            onpointerdown: (event) => {
              event.preventDefault(); // keeps the focus in the field
              choose(option);
            },
          },
          h("span", {}, option.name),
          h("span", { class: "count" }, number(option.count)),
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    point(-1);
  };
  input.addEventListener("input", open);
  input.addEventListener("click", open);
  input.addEventListener("blur", () => {
    close();
    if (input.value.trim() === "" && present) {
      choose(null);
    } else {
      input.value = present ? present.name : "";
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        open();
      }
      if (found.length > 0) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        point((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
      }
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (input.value.trim() === "") {
        choose(null);
      } else if (found.length > 0 && !list.hidden) {
        choose(found[Math.max(0, active)]);
      }
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      input.value = present ? present.name : "";
      close();
    }
  });
  return {
    element: h("div", { class: "field combo" }, h("label", { for: id }, label), input, list),
    show(option) {
      present = option;
      if (document.activeElement !== input || !option) {
        input.value = option ? option.name : "";
      }
    },
  };
}
