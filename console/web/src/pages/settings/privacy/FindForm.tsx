import { useState } from "react";
import { Link } from "react-router";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { type NamedKind, useFindPseudonyms } from "../../../queries/privacy.ts";
import { useMayRead } from "../../../shell/session.ts";
import { pseudonymTexts as words } from "../../../texts/privacy.ts";
import { ReasonedForm } from "./ReasonedForm.tsx";

const KINDS: readonly NamedKind[] = ["user", "device"];
const OPTIONS = KINDS.map((value) => ({ value, label: words.kinds[value] }));
const PAGES = {
  user: { path: "/discover/users", label: words.inUsers },
  device: { path: "/discover/devices", label: words.inDevices },
};

/** Finds the pseudonyms of a name, to look for them in reports. */
export function FindForm() {
  const [kind, setKind] = useState<NamedKind>("user");
  const [name, setName] = useState("");
  const find = useFindPseudonyms();
  const mayRead = useMayRead();
  const asked = PAGES[find.variables?.kind ?? kind];
  return (
    <ReasonedForm
      title={words.findTitle}
      submit={words.find}
      reasonLabel={words.findReason}
      isReady={name.trim() !== ""}
      sending={find}
      onSubmit={(reason) => find.mutate({ kind, name: name.trim(), reason })}
      answer={find.data && (
        <>
          <p className="gnomon-section">{words.found}</p>
          <ul className="gnomon-past">
            {find.data.pseudonyms.map((each) => (
              <li key={each} className="gnomon-written">
                <bdi>{each}</bdi>{" "}
                {mayRead && (
                  <Link to={`${asked.path}?${new URLSearchParams({ q: each })}`}>
                    {asked.label}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          <p className="gnomon-hint">{words.foundHelp}</p>
        </>
      )}
    >
      <ChoiceField
        id="pseudonym-kind"
        label={words.kind}
        value={kind}
        options={OPTIONS}
        onChange={setKind}
      />
      <TextField
        id="pseudonym-name"
        label={words.name}
        value={name}
        onChange={setName}
        help={words.nameHelp}
        isRequired
      />
    </ReasonedForm>
  );
}
