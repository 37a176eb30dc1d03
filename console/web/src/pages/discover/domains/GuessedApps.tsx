import { Label } from "@patternfly/react-core";
import type { DomainGuess } from "../../../queries/domains.ts";
import { domainTexts } from "../../../texts/domains.ts";

const COLORS = { high: "blue", medium: "teal", low: "grey" } as const;

/** Whose a domain may be, and how sure that is; nothing where that is unknown. */
export function GuessedApps({ guess }: { guess: DomainGuess | undefined }) {
  return guess
    ? (
      <>
        <Label isCompact variant="outline" color={COLORS[guess.confidence]}>
          {domainTexts.confidences[guess.confidence]}
        </Label>{" "}
        <bdi>{guess.apps.map(({ name }) => name).join(", ")}</bdi>
      </>
    )
    : null;
}
