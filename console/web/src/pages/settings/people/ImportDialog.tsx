import type { Imported } from "../../../components/fileImport/fileImport.ts";
import { FileImportDialog } from "../../../components/fileImport/FileImportDialog.tsx";
import { useImportPeople } from "../../../queries/peopleImport.ts";
import { importTexts } from "../../../texts/people.ts";

interface Props {
  onDone: (imported: Imported) => void;
  onClose: () => void;
}

/** Brings in people from a file. */
export default function ImportDialog(props: Props) {
  return (
    <FileImportDialog
      {...props}
      texts={importTexts}
      trial={useImportPeople()}
      run={useImportPeople()}
    />
  );
}
