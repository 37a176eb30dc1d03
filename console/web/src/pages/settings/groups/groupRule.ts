import { count } from "../../../format/format.ts";
import { listIn } from "../../../format/lists.ts";
import type {
  ConditionOperator,
  ConditionProperty,
  DeviceGroup,
  DeviceGroupOrder,
  GroupCondition,
} from "../../../queries/deviceGroups.ts";
import { deviceGroupsTexts as words } from "../../../texts/enrolledDevices.ts";

export const PROPERTIES = [
  "tag",
  "name",
  "domain",
  "osPlatform",
] as const satisfies ConditionProperty[];
export const OPERATORS = [
  "equals",
  "startsWith",
  "endsWith",
  "contains",
] as const satisfies ConditionOperator[];
export const MAX_CONDITIONS = 20;
const MAX_VALUES = 10;
const MAX_RANK = 1_000_000;

/** A condition as a form holds it. */
export interface ConditionDraft {
  property: ConditionProperty;
  operator: ConditionOperator;
  values: string;
  claimed: boolean;
}

/** A device group as a form holds it. */
export interface GroupDraft {
  name: string;
  rank: string;
  conditions: ConditionDraft[];
}

/** Tags are attested, so that they decide without any claim. */
export const NEW_CONDITION: ConditionDraft = {
  property: "tag",
  operator: "equals",
  values: "",
  claimed: false,
};

/** A rule in words; the built-in group has none. */
export function ruleText({ rule }: DeviceGroup): string {
  return rule ? rule.conditions.map(conditionText).join(words.and) : words.rest;
}

function conditionText({ property, operator, values, claimed }: GroupCondition): string {
  return words.condition(
    words.properties[property],
    words.operators[operator],
    values.join(words.or),
  ) + (claimed ? words.claimedMark : "");
}

/** The form of a group that there is, or of a new one, which is asked last. */
export function draftOf(group: DeviceGroup | undefined, lastRank: number): GroupDraft {
  return {
    name: group?.name ?? "",
    rank: String(group?.rank ?? lastRank + 1),
    conditions: group?.rule?.conditions.map((each) => ({
      ...each,
      values: each.values.join(", "),
      claimed: each.claimed ?? false,
    })) ?? [NEW_CONDITION],
  };
}

/** The group that a form describes; nothing where something is missing. */
export function orderOf({ name, rank, conditions }: GroupDraft): DeviceGroupOrder | undefined {
  const order = {
    name: name.trim(),
    rank: /^\d+$/.test(rank.trim()) ? Number(rank) : 0,
    rule: {
      conditions: conditions.map((each) => ({ ...each, values: listIn(each.values) })),
    },
  };
  const isWhole = order.name !== "" && order.rank >= 1 && order.rank <= MAX_RANK &&
    order.rule.conditions.every(({ values }) => values.length >= 1 && values.length <= MAX_VALUES);
  return isWhole ? order : undefined;
}

/** The rank of the last group that has one. */
export function lastRankOf(groups: readonly DeviceGroup[]): number {
  return Math.max(0, ...groups.map(({ rank }) => rank ?? 0));
}

/** The rank as people read it; a dash for the built-in group, which is asked last. */
export function rankText({ rank }: DeviceGroup): string {
  return count(rank);
}
