import type { FactorDefinition } from "../queries/catalog.ts";
import { factValues } from "../texts/factors.ts";
import { texts } from "../texts/texts.ts";
import { date } from "./format.ts";

const regions = new Intl.DisplayNames(texts.locale, { type: "region" });
const wordsOf: Readonly<Record<string, string>> = factValues;

/** The value of a fact in words; a dash where it is not known. */
export function factValue(value: unknown, type: FactorDefinition["type"] | undefined): string {
  if (value === undefined || value === null) {
    return texts.nothing;
  }
  return Array.isArray(value)
    ? value.map((each) => one(String(each), type)).join(", ")
    : one(String(value), type);
}

function one(value: string, type: FactorDefinition["type"] | undefined): string {
  const word = wordsOf[value];
  if (word && type !== "text" && type !== "url") {
    return word;
  }
  if (type === "countries" && /^[A-Z]{2}$/.test(value)) {
    return regions.of(value) ?? value;
  }
  return type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
}

/** Where a text leads, if it is the address of a page. */
export function pageIn(text: string): string | undefined {
  return /^https?:\/\/[^\s]+$/i.test(text) ? text : undefined;
}
