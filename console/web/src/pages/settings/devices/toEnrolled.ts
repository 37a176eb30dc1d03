/** An enrolled device, by its id. */
export function toEnrolled(device: string): string {
  return `/settings/devices?${new URLSearchParams({ device })}`;
}

/** The enrolled devices that do not enforce a revision yet. */
export function toLagging(revision: number): string {
  return `/settings/devices?behindRevision=${revision}`;
}
