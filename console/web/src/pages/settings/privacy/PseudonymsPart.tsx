import { pseudonymTexts as words } from "../../../texts/privacy.ts";
import { FindForm } from "./FindForm.tsx";
import { ResolveForm } from "./ResolveForm.tsx";

/** Who is behind a pseudonym, and which one a person has. */
export function PseudonymsPart() {
  return (
    <div className="gnomon-stack gnomon-form">
      <p className="gnomon-hint">{words.about}</p>
      <ResolveForm />
      <FindForm />
    </div>
  );
}
