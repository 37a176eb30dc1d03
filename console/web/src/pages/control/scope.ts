import type { DeviceGroup } from "../../queries/deviceGroups.ts";
import type { Scope } from "../../queries/indicators.ts";
import type { ScopedProfile } from "../../queries/profiles.ts";
import { controlTexts } from "../../texts/control.ts";

const { scope: words } = controlTexts;

type Named = Pick<DeviceGroup, "id" | "name">;

/** On which devices an indicator takes effect, in words. */
export function scopeText(
  { kind, groups = [], users = [] }: Scope,
  known: readonly Named[] | undefined,
): string {
  if (kind === "everyone") {
    return words.kinds.everyone;
  }
  const who = [
    ...namesOf(groups, known),
    ...(users.length > 0 ? [words.users(users.join(", "))] : []),
  ].join(", ");
  return kind === "only" ? words.only(who || words.none) : words.except(who || words.none);
}

/** On which devices a tag with a profile takes effect, in words. */
export function profileText(
  { mode, groups }: Pick<ScopedProfile, "mode" | "groups">,
  known: readonly Named[] | undefined,
): string {
  return scopeText({ kind: mode === "include" ? "only" : "everyoneExcept", groups }, known);
}

/** The groups to choose from, with those chosen that are gone; none until they are known. */
export function groupOptions(
  known: readonly Named[] | undefined,
  chosen: readonly string[],
): Named[] {
  if (!known) {
    return [];
  }
  const gone = chosen.filter((id) => !known.some((each) => each.id === id));
  return [...gone.map((id) => ({ id, name: words.goneOption(id) })), ...known];
}

function namesOf(groups: readonly string[], known: readonly Named[] | undefined): string[] {
  const names = new Map(known?.map(({ id, name }) => [id, name]));
  return groups.map((id) => names.get(id) ?? (known ? words.gone : words.unnamed(id)));
}
