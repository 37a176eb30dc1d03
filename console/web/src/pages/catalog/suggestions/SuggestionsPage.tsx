import { ToolbarItem } from "@patternfly/react-core";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { count } from "../../../format/format.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { type Suggestion, useSuggestions } from "../../../queries/suggestions.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { SuggestionDrawer } from "./SuggestionDrawer.tsx";
import { suggestionsFile } from "./suggestionsFile.ts";
import { ANY, filterOf, STATES, SUGGESTIONS_FIELDS } from "./suggestionsSearch.ts";
import { SuggestionsTable } from "./SuggestionsTable.tsx";

const { suggestions: words } = catalogWorkTexts;
const EMPTY = { title: words.emptyTitle, body: words.emptyBody, filtered: words.emptyFiltered };
const OPTIONS = [
  ...STATES.map((value) => ({ value, label: words.states[value] })),
  { value: ANY, label: words.anyState } as const,
];
const idOf = ({ id }: Suggestion) => id;

/** What people suggested for the catalog. */
export default function SuggestionsPage() {
  const [state, change] = useSearch(SUGGESTIONS_FIELDS);
  const filter = filterOf(state);
  const suggestions = useSuggestions(filter, state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const total = suggestions.data?.total ?? 0;
  return (
    <ListPage
      title={words.title}
      drawer={state.suggestion && (
        <SuggestionDrawer
          key={state.suggestion}
          id={state.suggestion}
          zone={zone}
          onClose={() => change({ suggestion: "" })}
        />
      )}
    >
      <ListToolbar
        isFiltered={false}
        onClear={() => change({ state: ANY })}
        actions={<ListDownload file={suggestionsFile(filter)} />}
      >
        <ToolbarItem>
          <ChoiceSelect
            label={words.state}
            value={state.state}
            options={OPTIONS}
            onChange={(value) => change({ state: value, cursor: "" })}
          />
        </ToolbarItem>
      </ListToolbar>
      <ListBody
        query={suggestions}
        question={[filter, state.cursor]}
        idOf={idOf}
        onNew="wait"
        empty={EMPTY}
        onClear={state.state === ANY ? undefined : () => change({ state: ANY, cursor: "" })}
      >
        {(items, isStale) => (
          <SuggestionsTable
            items={items}
            isStale={isStale}
            zone={zone}
            open={state.suggestion}
            onOpen={(suggestion) => change({ suggestion })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={suggestions.data?.nextCursor}
        shown={total > 0 ? words.total(count(total)) : ""}
      />
    </ListPage>
  );
}
