// Light or dark: as the system has it, until the reader chooses.

import { h } from "./dom.js";

const KEY = "parlance-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser may forbid a page of a file to remember
  }
}

function store(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // then the choice holds until the page is closed
  }
}

/** The button that changes between light and dark. */
export function themeSwitch() {
  const root = document.documentElement;
  let theme = stored() ?? (dark.matches ? "dark" : "light");
  const button = h("button", { type: "button", class: "plain", id: "theme" });
  const show = () => {
    root.dataset.theme = theme;
    button.textContent = theme === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Change to ${theme === "dark" ? "light" : "dark"} colours`);
  };
  button.addEventListener("click", () => {
    theme = theme === "dark" ? "light" : "dark";
    store(theme);
    show();
  });
  dark.addEventListener("change", () => {
    if (!stored()) {
      theme = dark.matches ? "dark" : "light";
      show();
    }
  });
  show();
  return button;
}
