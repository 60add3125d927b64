// Elements are made here only, and what they say is always text, never HTML.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "style") {
      Object.entries(value).forEach(([property, set]) => element.style.setProperty(property, set));
    } else if (name === "value" || name === "checked") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** An HTML element. Names that begin with "on" are listeners; children are elements or strings. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element, made in the same way. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** The address if it leads to the web, else null. */
function webAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

export function webLink(address, ...children) {
  const href = webAddress(address);
  return href ? h("a", { href, rel: "noopener noreferrer", target: "_blank" }, ...children) : null;
}

const NUMBER = new Intl.NumberFormat("en");

export function number(count) {
  return NUMBER.format(count);
}

export function counted(count, one, many = one + "s") {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** A share from 0 to 1, as scores are written everywhere. */
export function score(share) {
  return share.toFixed(2);
}

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A day such as "2024-01-19" in words; what is none is given back. */
export function day(iso) {
  const time = Date.parse(iso + "T00:00:00Z");
  return Number.isNaN(time) ? iso : DAY.format(time);
}
