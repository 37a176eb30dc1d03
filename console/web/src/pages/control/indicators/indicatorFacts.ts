import type { Indicator } from "../../../queries/indicators.ts";
import { controlTexts } from "../../../texts/control.ts";

const { indicators } = controlTexts;

/** Where an indicator comes from. */
export function originText({ app, origin }: Pick<Indicator, "app" | "origin">): string {
  return app ? indicators.ofTag(app.name) : indicators.origins[origin];
}
