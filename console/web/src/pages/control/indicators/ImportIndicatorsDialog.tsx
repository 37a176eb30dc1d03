import type { Imported } from "../../../components/fileImport/fileImport.ts";
import { FileImportDialog } from "../../../components/fileImport/FileImportDialog.tsx";
import { useImportIndicators } from "../../../queries/indicatorImport.ts";
import { indicatorImportTexts } from "../../../texts/indicatorImport.ts";

interface Props {
  onDone: (imported: Imported) => void;
  onClose: () => void;
}

/** Brings in indicators from a file. */
export default function ImportIndicatorsDialog(props: Props) {
  return (
    <FileImportDialog
      {...props}
      texts={indicatorImportTexts}
      trial={useImportIndicators()}
      run={useImportIndicators()}
    />
  );
}
