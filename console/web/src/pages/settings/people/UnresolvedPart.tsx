import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { count } from "../../../format/format.ts";
import { type UnresolvedName, useUnresolvedNames } from "../../../queries/people.ts";
import { unresolvedTexts as words } from "../../../texts/people.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf, RANGES } from "../../../url/range.ts";
import { GiveNameDialog } from "./GiveNameDialog.tsx";
import type { PartProps } from "./partProps.ts";
import { placeOf } from "./peopleSearch.ts";
import { UnresolvedTable } from "./UnresolvedTable.tsx";

const EMPTY = { title: words.emptyTitle, body: words.emptyBody };
const OPTIONS = RANGES.map((value) => ({ value, label: texts.reports.days[value] }));
const idOf = ({ name }: UnresolvedName) => name;

/** Names that were seen and belong to nobody; administrators say whose they are. */
export function UnresolvedPart(
  { state, zone, onChange, onDialog }: PartProps & { zone: string },
) {
  const names = useUnresolvedNames(daysOf(state), placeOf(state));
  const total = names.data?.total;
  const give = (name: string) =>
    onDialog(<GiveNameDialog name={name} onClose={() => onDialog(undefined)} />);
  return (
    <>
      <p className="gnomon-hint">{words.about}</p>
      <div className="gnomon-picker">
        <ChoiceSelect
          label={texts.reports.range}
          value={state.days}
          options={OPTIONS}
          onChange={(days) => onChange({ days, cursor: "" })}
        />
      </div>
      <ListBody
        query={names}
        question={[state.days, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
      >
        {(items, isStale) => (
          <UnresolvedTable items={items} isStale={isStale} zone={zone} onGive={give} />
        )}
      </ListBody>
      <CursorPager
        nextCursor={names.data?.nextCursor}
        shown={total ? words.total(count(total)) : ""}
      />
    </>
  );
}
