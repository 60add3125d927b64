// What the page shows is in its address, after the "#", so that it can be sent to somebody.

const listeners = [];

export function state() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** The address of a state; what is null or empty is left out. */
export function address(values) {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  return "#" + new URLSearchParams(kept).toString();
}

/** Goes to the state with these changes; in place of the present one if nobody would go back to it. */
export function go(changes, inPlace = false) {
  const next = address({ ...state(), ...changes });
  if (next === location.hash || (next === "#" && location.hash === "")) {
    return;
  }
  if (inPlace) {
    location.replace(next);
  } else {
    location.hash = next;
  }
}

const FILTERS = ["q", "who", "what", "side", "min", "from", "to", "copies"];

/** The part of a state that one takes along to another view. */
export function filters(values) {
  return Object.fromEntries(
    FILTERS.filter((name) => values[name]).map((name) => [name, values[name]]),
  );
}

export function noFilters() {
  return Object.fromEntries(FILTERS.map((name) => [name, null]));
}

export function onChange(listener) {
  listeners.push(listener);
}

addEventListener("hashchange", () => listeners.forEach((listener) => listener(state())));
