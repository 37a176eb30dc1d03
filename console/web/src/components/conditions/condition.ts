import { factValue } from "../../format/factValue.ts";
import type { FactorDefinition } from "../../queries/catalog.ts";
import { appWords } from "../../texts/appWords.ts";
import { conditionTexts } from "../../texts/conditions.ts";

const { condition: words } = conditionTexts;

export type Comparison = keyof typeof words.comparisons;

/** What a condition can be about. */
export interface Subject {
  id: string;
  name: string;
  /** What it is listed with. */
  group: string;
  comparisons: readonly Comparison[];
  /** The values to choose from; none where any text may be given. */
  values: readonly string[];
  /** What a value looks like. */
  help?: string | undefined;
  wordOf(value: string): string;
  /** Whether a text is a value of it; each is where nothing is said. */
  accepts?: ((value: string) => boolean) | undefined;
}

/** Subjects that are listed together. */
export interface SubjectGroup {
  name: string;
  subjects: Subject[];
}

/** A condition; its subject is the id of one. */
export interface Condition {
  subject: string;
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

/** A risk factor as the subject of conditions. */
export function factorSubject(factor: FactorDefinition): Subject {
  const { id, name, riskCategory, allowed, type } = factor;
  const values = valuesOf(factor);
  return {
    id,
    name,
    group: appWords.riskCategories[riskCategory],
    comparisons: comparisonsOf(factor),
    values,
    help: values.length === 0 ? allowed[0] : undefined,
    wordOf: (value) => factValue(value, type),
  };
}

/** Subjects with those they are listed with, in the order in which each first comes. */
export function groupsOf(subjects: readonly Subject[]): SubjectGroup[] {
  const groups = new Map<string, Subject[]>();
  subjects.forEach((subject) => {
    groups.set(subject.group, [...groups.get(subject.group) ?? [], subject]);
  });
  return [...groups].map(([name, listed]) => ({ name, subjects: listed }));
}

/** What was filled in, without what was not. */
export function givenOf({ values }: Condition): string[] {
  return values.map((each) => each.trim()).filter((each) => each !== "");
}

/** Whether nothing is missing from a condition. */
export function isWhole(condition: Condition, subject: Subject): boolean {
  const given = givenOf(condition);
  return needsNoValue(condition.comparison) ||
    (given.length > 0 && given.every((each) => subject.accepts?.(each) ?? true));
}

/** A whole condition on a risk factor as the services take it. */
export function wireOf(condition: Condition): string {
  const { subject: factor, comparison } = condition;
  const given = givenOf(condition);
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
