import type { Decision, Indicator } from "../../../queries/decisions.ts";

/** All indicators that an answer speaks of. */
export function indicatorsOf({ decidedBy, matched, audits, outOfScope }: Decision): Indicator[] {
  return [
    ...(decidedBy ? [decidedBy] : []),
    ...matched.map(({ indicator }) => indicator),
    ...audits,
    ...outOfScope.map(({ indicator }) => indicator),
  ];
}

/** A sentence of the services, with indicators by their values, as people know them. */
export function named(
  text: string,
  indicators: readonly Pick<Indicator, "id" | "value">[],
): string {
  const values = new Map(indicators.map(({ id, value }) => [id, value]));
  const swap = (whole: string, before: string, id: string) => {
    const value = values.get(id);
    return value === undefined ? whole : `${before} ${value}`;
  };
  return text.replace(/\b([Ii]ndicator|gives way to) (\d+)\b/g, swap);
}

/** Why a match decides or gives way, without saying again that it does. */
export function because(
  why: string,
  indicators: readonly Pick<Indicator, "id" | "value">[],
): string {
  return named(why.replace(/^decides: /, ""), indicators);
}
