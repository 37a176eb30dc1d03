import { SelectList, SelectOption } from "@patternfly/react-core";
import { count } from "../format/format.ts";
import { facetTexts } from "../texts/facets.ts";
import { texts } from "../texts/texts.ts";
import { narrowed } from "./narrowed.ts";
import { SearchField } from "./SearchField.tsx";

/** More than these are not seen at a glance. */
const MAX_WITHOUT_SEARCH = 10;

export interface FacetMenuProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  selected: readonly T[];
  /** What the values are narrowed by. */
  typed: string;
  onType: (typed: string) => void;
}

/** The values of a condition; above many of them a field to find some in. */
export function FacetMenu<T extends string>(
  { label, options, selected, typed, onType }: FacetMenuProps<T>,
) {
  const shown = narrowed(options, typed);
  return (
    <>
      {isLong(options) && (
        // The menu's arrow keys go from item to item: the field is one, in a list that is none.
        // What clears it goes with the click, which the menu would take for one elsewhere.
        <ul role="none" className="gnomon-find" onClick={(event) => event.stopPropagation()}>
          <li role="none" className="pf-v6-c-menu__search">
            <SearchField label={facetTexts.search(label)} value={typed} onChange={onType} />
            <div role="status" className="gnomon-hint">
              {typed && facetTexts.found(count(shown.length), count(options.length))}
            </div>
          </li>
        </ul>
      )}
      <SelectList aria-label={label}>
        {shown.length === 0 && <SelectOption isDisabled>{texts.common.none}</SelectOption>}
        {shown.map(({ value, label: text }) => (
          <SelectOption key={value} hasCheckbox value={value} isSelected={selected.includes(value)}>
            {text}
          </SelectOption>
        ))}
      </SelectList>
    </>
  );
}

/** Whether it takes a field to find one of them. */
export function isLong(options: readonly unknown[]): boolean {
  return options.length > MAX_WITHOUT_SEARCH;
}
