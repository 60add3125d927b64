// Days, weeks that begin on Monday, and months, all in UTC.

const DAY = 86_400_000; // milliseconds
const MONTH_NAME = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const LONG = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const LONG_MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

const PERIODS = {
  day: { start: (time) => time, next: (time) => time + DAY, text: (time) => LONG.format(time) },
  week: {
    start: (time) => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY,
    next: (time) => time + 7 * DAY,
    text: (time) => `week of ${LONG.format(time)}`,
  },
  month: {
    start: (time) => month(time, 0),
    next: (time) => month(time, 1),
    text: (time) => LONG_MONTH.format(time),
  },
};

/** From the shortest to the longest. */
export const PERIOD_NAMES = Object.keys(PERIODS);

function month(time, later) {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1);
}

/** Milliseconds of a day such as "2024-01-19"; NaN if it is none. */
export function dayTime(iso) {
  return Date.parse(iso + "T00:00:00Z");
}

export function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** Begin of the period in which the time lies. */
export function periodStart(period, time) {
  return PERIODS[period].start(time);
}

export function periodText(period, time) {
  return PERIODS[period].text(time);
}

/** Begins of all periods from one time to another; no more than the limit, or null. */
export function periods(period, first, last, limit) {
  const found = [];
  for (let time = PERIODS[period].start(first); time <= last; time = PERIODS[period].next(time)) {
    found.push(time);
    if (found.length > limit) {
      return null;
    }
  }
  return found;
}

/** The shortest period of which no more than that many are between the times. */
export function fitting(first, last, most) {
  return PERIOD_NAMES.find((period) => periods(period, first, last, most)) ?? "month";
}

/** What to write under the begin of a period: the month, and the year where it is new. */
export function tick(time, before) {
  const date = new Date(time);
  const year = before === null || new Date(before).getUTCFullYear() !== date.getUTCFullYear();
  return {
    month: MONTH_NAME.format(time),
    year: year ? String(date.getUTCFullYear()) : null,
    day: date.getUTCDate(),
  };
}
