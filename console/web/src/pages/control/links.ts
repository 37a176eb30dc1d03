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

/** What happens to who opens that address or host. */
export function toWhy(url: string): string {
  return `/control/why?${new URLSearchParams({ url })}`;
}
