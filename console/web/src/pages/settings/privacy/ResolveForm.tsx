import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { FactList } from "../../../components/FactList.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useResolvePseudonym } from "../../../queries/privacy.ts";
import { pseudonymTexts as words } from "../../../texts/privacy.ts";
import { ReasonedForm } from "./ReasonedForm.tsx";

/** Turns a pseudonym back into the name, which is shown until it is hidden or the page is left. */
export function ResolveForm() {
  const [pseudonym, setPseudonym] = useState("");
  const resolve = useResolvePseudonym();
  return (
    <ReasonedForm
      title={words.resolveTitle}
      submit={words.resolve}
      reasonLabel={words.resolveReason}
      isReady={pseudonym.trim() !== ""}
      sending={resolve}
      onSubmit={(reason) => resolve.mutate({ pseudonym: pseudonym.trim(), reason })}
      answer={resolve.data && (
        <div className="gnomon-stack">
          <FactList
            facts={[
              [words.pseudonym, resolve.data.pseudonym],
              [words.kinds[resolve.data.kind], resolve.data.name],
            ]}
          />
          <div>
            <Button variant="link" isInline onClick={resolve.reset}>{words.hide}</Button>
          </div>
        </div>
      )}
    >
      <TextField
        id="pseudonym"
        label={words.pseudonym}
        value={pseudonym}
        onChange={setPseudonym}
        help={words.pseudonymHelp}
        isRequired
      />
    </ReasonedForm>
  );
}
