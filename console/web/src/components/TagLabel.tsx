import { Label } from "@patternfly/react-core";
import { texts } from "../texts/texts.ts";

const COLORS = { sanctioned: "green", monitored: "yellow", unsanctioned: "red" } as const;

function isTag(tag: string | undefined): tag is keyof typeof COLORS {
  return tag !== undefined && tag in COLORS;
}

/** What the organisation decided of an app; nothing where it did not. */
export function TagLabel({ tag }: { tag: string | undefined }) {
  return isTag(tag)
    ? <Label isCompact variant="outline" color={COLORS[tag]}>{texts.tags[tag]}</Label>
    : null;
}
