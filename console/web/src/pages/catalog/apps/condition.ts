import { factValue } from "../../../format/factValue.ts";
import type { FactorDefinition } from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";

const { condition: words } = catalogTexts;

export type Comparison = keyof typeof words.comparisons;

/** A condition on a risk factor. */
export interface Condition {
  factor: string;
  comparison: Comparison;
  values: string[];
}

const WITH_LIST: readonly FactorDefinition["type"][] = ["boolean", "enum", "list"];
const WITH_TEXT: readonly FactorDefinition["type"][] = ["text", "url"];

/** What can be asked of a risk factor. */
export function comparisonsOf({ type, comparable }: FactorDefinition): Comparison[] {
  return [
    WITH_TEXT.includes(type) ? "contains" : "is",
    ...(WITH_TEXT.includes(type) ? [] : ["isNot"] as const),
    ...(comparable ? ["atLeast", "atMost"] as const : []),
    "known",
    "unknown",
  ];
}

/** The values to choose from; none where any text may be given. */
export function valuesOf({ type, allowed }: FactorDefinition): string[] {
  return WITH_LIST.includes(type) ? [...allowed, "unknown"] : [];
}

/** Whether nothing is to be said beside the comparison. */
export function needsNoValue(comparison: Comparison): boolean {
  return comparison === "known" || comparison === "unknown";
}

/** The condition as the service takes it; nothing while it is not whole. */
export function wireOf({ factor, comparison, values }: Condition): string | undefined {
  const given = values.map((each) => each.trim()).filter((each) => each !== "");
  if (!factor || (!needsNoValue(comparison) && given.length === 0)) {
    return undefined;
  }
  switch (comparison) {
    case "known":
    case "unknown":
      return `${factor}:${comparison}`;
    case "isNot":
      return `${factor}:!=${given[0]}`;
    case "atLeast":
      return `${factor}:>=${given[0]}`;
    case "atMost":
      return `${factor}:<=${given[0]}`;
    default:
      return `${factor}:${given.join(",")}`;
  }
}

const OPERATORS = [["!=", "isNot"], [">=", "atLeast"], ["<=", "atMost"]] as const;

/** The condition in words. */
export function wordsOf(wire: string, factors: readonly FactorDefinition[]): string {
  const colon = wire.indexOf(":");
  const id = wire.slice(0, colon);
  const value = wire.slice(colon + 1);
  const definition = factors.find((each) => each.id === id);
  const name = definition?.name ?? id;
  if (value === "known" || value === "unknown") {
    return words.text(name, words.comparisons[value], "");
  }
  const operator = OPERATORS.find(([sign]) => value.startsWith(sign));
  const comparison = operator?.[1] ??
    (definition && WITH_TEXT.includes(definition.type) ? "contains" : "is");
  const rest = operator ? value.slice(operator[0].length) : value;
  const said = rest.split(",").map((each) => factValue(each, definition?.type)).join(words.or);
  return words.text(
    name,
    comparison === "is" ? words.exactly : words.comparisons[comparison],
    said,
  );
}
