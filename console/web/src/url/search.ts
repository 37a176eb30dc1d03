/**
 * What of a page's state stands in its address: how each value is read, what it is unless said, and
 * how it is written. An address that was changed by hand gives the default.
 */
export interface Field<T> {
  read(values: string[]): T;
  write(value: T): string[];
}

/** The page of a list that an address shows, unless the first. */
export const CURSOR = "cursor";

/** The fields of a page. */
export type Fields<T> = { [name in keyof T]: Field<T[name]> };

/** A free text; empty unless said. */
export function text(): Field<string> {
  return { read: ([value]) => value ?? "", write: (value) => value ? [value] : [] };
}

/** One of some values. */
export function oneOf<T extends string>(values: readonly T[], otherwise: T): Field<T> {
  return {
    read: ([value]) => values.find((each) => each === value) ?? otherwise,
    write: (value) => value === otherwise ? [] : [value],
  };
}

/** Any of some values, in their order; none unless said. */
export function anyOf<T extends string>(values: readonly T[]): Field<T[]> {
  return {
    read: (given) => values.filter((each) => given.includes(each)),
    write: (value) => value,
  };
}

/** Any texts; none unless said. */
export function anyTexts(): Field<string[]> {
  return { read: (values) => values, write: (value) => value };
}

/** The state that an address has. */
export function read<T>(fields: Fields<T>, search: URLSearchParams): T {
  const names = Object.keys(fields) as (keyof T & string)[];
  return Object.fromEntries(
    names.map((name) => [name, fields[name].read(search.getAll(name))]),
  ) as T;
}

/** All values of each name that an address has. */
export function valuesByName(search: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

/** The address of a state; what is as it would be anyway is left out. */
export function write<T>(fields: Fields<T>, state: T): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    fields[name].write(state[name]).forEach((value) => search.append(name, value));
  }
  return search;
}
