import { Button, Flex, Label, ToolbarItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { anyOption } from "../../../components/form/options.ts";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { indicatorExportUrl } from "../../../queries/indicators.ts";
import { useAppTag } from "../../../queries/tags.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { fileImportTexts } from "../../../texts/fileImport.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import {
  ACTIONS,
  filterOf,
  type IndicatorsState,
  NO_FILTER,
  ORIGINS,
  SEVERITIES,
  TYPES,
} from "./indicatorsSearch.ts";

const { indicators } = controlTexts;
const TYPE_OPTIONS = anyOption(indicators.type, TYPES, indicators.types);
const ACTION_OPTIONS = anyOption(indicators.action, ACTIONS, indicators.actions);
const SEVERITY_OPTIONS = anyOption(indicators.severity, SEVERITIES, texts.alerts.severities);
const ORIGIN_OPTIONS = anyOption(indicators.origin, ORIGINS, indicators.origins);

interface Props {
  state: IndicatorsState;
  onChange: ChangeSearch<IndicatorsState>;
  onAdd: () => void;
  onImport: () => void;
}

/** What the list is filtered by, and the way to add to it. */
export function IndicatorsToolbar({ state, onChange, onAdd, onImport }: Props) {
  const filter = filterOf(state);
  const isAdmin = useIsAdmin();
  return (
    <ListToolbar
      isFiltered={Object.keys(filter).length > 0}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={indicatorExportUrl(filter)}
      actions={isAdmin && (
        <Flex gap={{ default: "gapSm" }}>
          <Button variant="secondary" onClick={onImport}>{fileImportTexts.open}</Button>
          <Button onClick={onAdd}>{indicators.add}</Button>
        </Flex>
      )}
    >
      <ToolbarItem>
        <SearchField
          label={indicators.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={indicators.type}
          value={state.type}
          options={TYPE_OPTIONS}
          onChange={(type) => onChange({ type, cursor: "" })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={indicators.action}
          value={state.action}
          options={ACTION_OPTIONS}
          onChange={(action) => onChange({ action, cursor: "" })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={indicators.severity}
          value={state.severity}
          options={SEVERITY_OPTIONS}
          onChange={(severity) => onChange({ severity, cursor: "" })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={indicators.origin}
          value={state.origin}
          options={ORIGIN_OPTIONS}
          onChange={(origin) => onChange({ origin, cursor: "" })}
        />
      </ToolbarItem>
      {state.app && (
        <ToolbarItem>
          <OfApp app={state.app} onClose={() => onChange({ app: "", cursor: "" })} />
        </ToolbarItem>
      )}
    </ListToolbar>
  );
}

function OfApp({ app, onClose }: { app: string; onClose: () => void }) {
  const { data } = useAppTag(app);
  return (
    <Label onClose={onClose} closeBtnAriaLabel={texts.common.clearFilters}>
      <bdi>{indicators.app(data?.appName ?? app)}</bdi>
    </Label>
  );
}
