import { Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { APP_TAG_FILTERS } from "../../../components/appTagFilters.ts";
import { FacetSelect } from "../../../components/FacetSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { RISK_OPTIONS } from "../../../components/riskLevels.ts";
import { SearchField } from "../../../components/SearchField.tsx";
import { UserGroupProblem, UserGroupSelect } from "../../../components/UserGroupSelect.tsx";
import { appExportUrl, useTagCounts } from "../../../queries/reports.ts";
import { useCategories } from "../../../queries/settings.ts";
import { conditionTexts } from "../../../texts/conditions.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type AppsState, filterOf, isFiltered, NO_FILTER, sortOf } from "./appsSearch.ts";
import { tagOptions } from "./tagOptions.ts";

interface Props {
  report: string | undefined;
  state: AppsState;
  onChange: ChangeSearch<AppsState>;
  onCondition: () => void;
}

/** What the list is filtered by. */
export function AppsToolbar({ report, state, onChange, onCondition }: Props) {
  const categories = useCategories();
  const [isTagOpen, setTagOpen] = useState(false);
  const tagged =
    useTagCounts(isTagOpen ? report : undefined, filterOf(state), APP_TAG_FILTERS).data;
  return (
    <ListToolbar
      isFiltered={isFiltered(state)}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={report && appExportUrl(report, filterOf(state), sortOf(state))}
      problem={
        <>
          <LookupProblem what={texts.lookups.categories} of={categories} />
          <UserGroupProblem />
        </>
      }
    >
      <ToolbarItem>
        <SearchField
          label={texts.apps.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <FacetSelect
        label={texts.apps.riskLevel}
        options={RISK_OPTIONS}
        selected={state.riskLevel}
        onChange={(riskLevel) => onChange({ riskLevel, cursor: "" })}
      />
      <FacetSelect
        label={texts.apps.tag}
        options={tagOptions(tagged)}
        selected={state.tag}
        onChange={(tag) => onChange({ tag, cursor: "" })}
        onOpenChange={setTagOpen}
      />
      <FacetSelect
        label={texts.apps.category}
        options={categories.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        selected={state.category}
        onChange={(category) => onChange({ category, cursor: "" })}
      />
      <UserGroupSelect
        selected={state.userGroup}
        onChange={(userGroup) => onChange({ userGroup, cursor: "" })}
      />
      <ToolbarItem>
        <Button variant="secondary" onClick={onCondition}>{conditionTexts.add}</Button>
      </ToolbarItem>
    </ListToolbar>
  );
}
