/** Letters that are written from right to left, and marks that turn what stands behind them. */
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What would end an isolate from within. */
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * A name that a user gave, for a sentence that it is to leave as it is: in a title or a toast,
 * where no element stands around it. One that turns nothing comes as it is, and can be searched for.
 */
export function isolated(name: string): string {
  return TURNING.test(name) ? `\u2068${withoutIsolates(name)}\u2069` : name;
}

/** A name without the isolating characters, which are copied from a sentence with it. */
export function withoutIsolates(name: string): string {
  return name.replace(ISOLATES, "");
}
