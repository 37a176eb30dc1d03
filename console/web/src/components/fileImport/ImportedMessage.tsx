import { Alert, AlertActionCloseButton } from "@patternfly/react-core";
import { fileImportTexts as words } from "../../texts/fileImport.ts";
import type { Imported, ImportTexts } from "./fileImport.ts";
import { ImportResults } from "./ImportResults.tsx";

interface Props {
  texts: ImportTexts;
  imported: Imported;
  onDismiss: () => void;
}

/** What became of a file, until it is dismissed. */
export function ImportedMessage({ texts, imported: { name, result }, onDismiss }: Props) {
  return (
    <Alert
      isInline
      isLiveRegion
      variant={result.rejected > 0 ? "warning" : "success"}
      title={words.done(name)}
      actionClose={<AlertActionCloseButton aria-label={words.dismiss} onClose={onDismiss} />}
    >
      <ImportResults texts={texts} result={result} />
    </Alert>
  );
}
