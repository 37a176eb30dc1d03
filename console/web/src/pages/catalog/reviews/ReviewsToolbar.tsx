import { Button, Label, ToolbarItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { count } from "../../../format/format.ts";
import { useCatalogFeeds } from "../../../queries/catalogFeeds.ts";
import { domainReviewExportUrl, type ReviewVerdict } from "../../../queries/domainReviews.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { texts } from "../../../texts/texts.ts";
import {
  ANY,
  filterOf,
  isFiltered,
  LAYERS,
  mayDecideAll,
  NO_FILTER,
  REASONS,
  type ReviewsState,
  STATES,
} from "./reviewsSearch.ts";

const { reviews: words } = catalogWorkTexts;
const STATE_OPTIONS = STATES.map((value) => ({ value, label: words.states[value] }));
const REASON_OPTIONS = [
  { value: ANY as ReviewsState["why"], label: words.anyReason },
  ...REASONS.map((value) => ({ value, label: words.reasons[value] })),
];
const LAYER_OPTIONS = [
  { value: ANY as ReviewsState["layer"], label: words.anyLayer },
  ...LAYERS.map((value) => ({ value, label: words.layers[value] })),
];

interface Props {
  state: ReviewsState;
  /** The reviews that are ticked. */
  chosen: string[];
  mayDecide: boolean;
  onChange: (change: Partial<ReviewsState>) => void;
  onDecide: (ids: string[], verdict: ReviewVerdict) => void;
  onDecideAll: (verdict: ReviewVerdict) => void;
}

/** What the list is filtered by, and the decisions on many. */
export function ReviewsToolbar(props: Props) {
  const { state, onChange } = props;
  const feeds = useCatalogFeeds();
  return (
    <ListToolbar
      isFiltered={isFiltered(state)}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={domainReviewExportUrl(filterOf(state))}
      problem={<LookupProblem what={texts.nav.catalogFeeds} of={feeds} />}
      actions={props.mayDecide && <Decisions {...props} />}
    >
      <ToolbarItem>
        <ChoiceSelect
          label={words.state}
          value={state.state}
          options={STATE_OPTIONS}
          onChange={(value) => onChange({ state: value })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={words.why}
          value={state.why}
          options={REASON_OPTIONS}
          onChange={(why) => onChange({ why })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={words.layer}
          value={state.layer}
          options={LAYER_OPTIONS}
          onChange={(layer) => onChange({ layer })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={words.feed}
          value={state.feed}
          options={[
            { value: ANY, label: words.anyFeed },
            ...(feeds.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(feed) => onChange({ feed })}
        />
      </ToolbarItem>
      {state.app && (
        <ToolbarItem>
          <Label
            variant="outline"
            closeBtnAriaLabel={words.anyApp}
            onClose={() => onChange({ app: "" })}
          >
            {words.ofApp(state.app)}
          </Label>
        </ToolbarItem>
      )}
    </ListToolbar>
  );
}

function Decisions({ state, chosen, onDecide, onDecideAll }: Props) {
  if (chosen.length > 0) {
    return (
      <>
        <Button variant="secondary" onClick={() => onDecide(chosen, "accept")}>
          {words.acceptChosen(count(chosen.length))}
        </Button>{" "}
        <Button variant="secondary" onClick={() => onDecide(chosen, "refuse")}>
          {words.refuseChosen(count(chosen.length))}
        </Button>
      </>
    );
  }
  return mayDecideAll(state) && (
    <>
      <Button variant="secondary" onClick={() => onDecideAll("accept")}>{words.acceptAll}</Button>
      {" "}
      <Button variant="secondary" onClick={() => onDecideAll("refuse")}>{words.refuseAll}</Button>
    </>
  );
}
