import { count } from "../../format/format.ts";
import type { AppTagResponse } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";

const { tagging: words } = texts;

type Tagged = Pick<AppTagResponse, "tag" | "profile" | "indicators">;

/** What ends with the tag that an app has; null where it has none. */
export function liftedText(tagged: Tagged | null): string {
  if (!tagged) {
    return words.noTag;
  }
  const { tag, profile, indicators } = tagged;
  return tag === "sanctioned" ? words.lifts.sanctioned : words.lifts[tag](
    profile ? words.onDevicesOf(profile.name) : words.onAllDevices,
    count(indicators.length),
  );
}
