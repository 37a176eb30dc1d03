import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { SearchField } from "../SearchField.tsx";
import { FormField } from "./FormField.tsx";
import { MoreMatches } from "./MoreMatches.tsx";
import { valueOf, withChosen } from "./options.ts";

/** One of many, such as a person. */
export interface PickOption {
  value: string;
  label: string;
}

interface Props {
  label: string;
  id: string;
  /** What is to be typed to find some. */
  searchLabel: string;
  search: string;
  onSearch: (text: string) => void;
  /** The first that meet the search. */
  options: readonly PickOption[];
  /** Whether more than these do. */
  hasMore: boolean;
  chosen: PickOption | undefined;
  onChange: (chosen: PickOption | undefined) => void;
  /** What is said while none is chosen. */
  placeholder: string;
  help?: ReactNode;
}

/** A field for one of so many that it has to be searched. What is chosen stays while others are. */
export function PickField(
  {
    label,
    id,
    searchLabel,
    search,
    onSearch,
    options,
    hasMore,
    chosen,
    onChange,
    placeholder,
    help,
  }: Props,
) {
  const offered = withChosen(options, chosen, valueOf);
  return (
    <FormField label={label} id={id} help={help}>
      <div className="gnomon-stack">
        <SearchField label={searchLabel} value={search} onChange={onSearch} />
        <div>
          <FormSelect
            id={id}
            value={chosen?.value ?? ""}
            onChange={(_, value) => onChange(offered.find((each) => each.value === value))}
          >
            <FormSelectOption value="" label={placeholder} />
            {offered.map((each) => (
              <FormSelectOption key={each.value} value={each.value} label={each.label} />
            ))}
          </FormSelect>
          <MoreMatches shown={options.length} hasMore={hasMore} />
        </div>
      </div>
    </FormField>
  );
}
