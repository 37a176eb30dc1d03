import type { ReactNode } from "react";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { PeopleState } from "./peopleSearch.ts";

/** What each part of the page has. */
export interface PartProps {
  state: PeopleState;
  onChange: ChangeSearch<PeopleState>;
  /** Opens a dialog, or closes the one that is open. */
  onDialog: (dialog: ReactNode) => void;
}
