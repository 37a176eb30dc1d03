import type { ScopedProfile, ScopedProfileOrder } from "../../../queries/profiles.ts";

/** An untouched form. */
export const NEW_PROFILE: ScopedProfileOrder = { name: "", mode: "include", groups: [] };

/** The form of a profile as it is. */
export function formOf({ name, mode, groups }: ScopedProfile): ScopedProfileOrder {
  return { name, mode, groups };
}

/** The profile as the services take it. */
export function orderOf(form: ScopedProfileOrder): ScopedProfileOrder {
  return { ...form, name: form.name.trim() };
}

/** Whether it has a name, and device groups to apply to or not. */
export function isComplete({ name, groups }: ScopedProfileOrder): boolean {
  return name.trim() !== "" && groups.length > 0;
}
