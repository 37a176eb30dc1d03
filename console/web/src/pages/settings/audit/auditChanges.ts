/** A field of what was changed, as it was and as it became; nothing where there was none. */
export interface FieldChange {
  /** Empty where the state is a value without fields. */
  field: string;
  before: string | undefined;
  after: string | undefined;
}

/** What of a state is another now: its fields, or the value itself. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  if (!isFields(before ?? {}) || !isFields(after ?? {})) {
    return [{ field: "", before: textOf(before), after: textOf(after) }];
  }
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: textOf(was[field]), after: textOf(is[field]) }))
    .filter((each) => each.before !== each.after);
}

function isFields(state: unknown): boolean {
  return typeof state === "object" && !Array.isArray(state);
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null
    ? undefined
    : typeof value === "object"
    ? JSON.stringify(value)
    : String(value);
}
