import type { Indicator } from "../../../queries/indicators.ts";
import { texts } from "../../../texts/texts.ts";

const { indicators } = texts.control;

/** Where an indicator comes from. */
export function originText({ app, origin }: Pick<Indicator, "app" | "origin">): string {
  return app ? indicators.ofTag(app.name) : indicators.origins[origin];
}
