import { Alert, AlertActionCloseButton } from "@patternfly/react-core";
import type { ImportResult } from "../../../queries/peopleImport.ts";
import { importTexts as words } from "../../../texts/people.ts";
import { ImportResults } from "./ImportResults.tsx";

/** A file of people that was brought in, and what became of it. */
export interface Imported {
  name: string;
  result: ImportResult;
}

interface Props {
  imported: Imported;
  onDismiss: () => void;
}

/** What became of a file of people, until it is dismissed. */
export function ImportedMessage({ imported: { name, result }, onDismiss }: Props) {
  return (
    <Alert
      isInline
      isLiveRegion
      variant={result.rejected > 0 ? "warning" : "success"}
      title={words.done(name)}
      actionClose={<AlertActionCloseButton aria-label={words.dismiss} onClose={onDismiss} />}
    >
      <ImportResults result={result} />
    </Alert>
  );
}
