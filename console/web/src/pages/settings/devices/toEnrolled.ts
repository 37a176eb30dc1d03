/** An enrolled device, by its id. */
export function toEnrolled(device: string): string {
  return `/settings/devices?${new URLSearchParams({ device })}`;
}
