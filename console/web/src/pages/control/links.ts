/** Where the pages of this section show one thing; the addresses hold what is open. */

/** The tag of an app. */
export function toTag(app: string): string {
  return `/control/tags?${new URLSearchParams({ app })}`;
}

/** An indicator. */
export function toIndicator(indicator: string): string {
  return `/control/indicators?${new URLSearchParams({ indicator })}`;
}

/** The indicators that follow from the tag of an app. */
export function toIndicatorsOf(app: string): string {
  return `/control/indicators?${new URLSearchParams({ app })}`;
}

/** What happens to who opens that address or host, where it is known on that device. */
export function toWhy(
  url: string,
  { device, user }: { device?: string; user?: string | undefined } = {},
): string {
  const search = new URLSearchParams({ url, ...(device && { device }), ...(user && { user }) });
  return `/control/why?${search}`;
}
