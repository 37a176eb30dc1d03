import { Bullseye, Spinner } from "@patternfly/react-core";
import { texts } from "../texts/texts.ts";

/** Something is on its way. */
export function LoadingMessage({ text = texts.common.loading }: { text?: string }) {
  return (
    <Bullseye className="gnomon-loading">
      <Spinner aria-valuetext={text} aria-label={text} />
    </Bullseye>
  );
}
