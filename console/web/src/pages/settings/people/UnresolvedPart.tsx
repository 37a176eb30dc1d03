import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { RangePicker } from "../../../components/RangePicker.tsx";
import { count } from "../../../format/format.ts";
import { type UnresolvedName, useUnresolvedNames } from "../../../queries/people.ts";
import { unresolvedTexts as words } from "../../../texts/people.ts";
import { daysOf } from "../../../url/range.ts";
import { GiveNameDialog } from "./GiveNameDialog.tsx";
import type { PartProps } from "./partProps.ts";
import { unresolvedFile } from "./peopleFiles.ts";
import { placeOf } from "./peopleSearch.ts";
import { UnresolvedTable } from "./UnresolvedTable.tsx";

const EMPTY = { title: words.emptyTitle, body: words.emptyBody };
const idOf = ({ name }: UnresolvedName) => name;

/** Names that were seen and belong to no person; administrators assign them. */
export function UnresolvedPart(
  { state, zone, onChange, onDialog }: PartProps & { zone: string },
) {
  const days = daysOf(state);
  const names = useUnresolvedNames(days, placeOf(state));
  const total = names.data?.total;
  const give = (name: string) =>
    onDialog(<GiveNameDialog name={name} onClose={() => onDialog(undefined)} />);
  return (
    <>
      <p className="gnomon-hint">{words.about}</p>
      <div className="gnomon-picker">
        <RangePicker days={state.days} onDays={(days) => onChange({ days, cursor: "" })} />
        <ListDownload file={unresolvedFile(days)} />
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
