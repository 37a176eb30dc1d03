import { Button, ToolbarItem } from "@patternfly/react-core";
import { APP_TAG_OPTIONS } from "../../../components/appTagFilters.ts";
import { FacetSelect } from "../../../components/FacetSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { RISK_LEVELS } from "../../../components/riskLevels.ts";
import { SearchField } from "../../../components/SearchField.tsx";
import { count } from "../../../format/format.ts";
import {
  APP_KINDS,
  catalogExportUrl,
  type CatalogFilter,
  useFacets,
} from "../../../queries/catalog.ts";
import { useCategories } from "../../../queries/settings.ts";
import { catalogTexts as catalog } from "../../../texts/catalog.ts";
import { conditionTexts } from "../../../texts/conditions.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type CatalogState, filterOf, isFiltered, NO_FILTER } from "./catalogSearch.ts";
import { NumberInput } from "./NumberInput.tsx";

interface Props {
  state: CatalogState;
  /** What the list is asked for. */
  filter: CatalogFilter;
  /** Whether that was answered; what is counted for the filters comes after the list. */
  isListed: boolean;
  onChange: ChangeSearch<CatalogState>;
  onCondition: () => void;
}

/** What the list is filtered by. */
export function CatalogToolbar({ state, filter, isListed, onChange, onCondition }: Props) {
  const categories = useCategories();
  return (
    <ListToolbar
      isFiltered={isFiltered(state)}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={catalogExportUrl(filter, state.sort || undefined)}
      problem={<LookupProblem what={texts.lookups.categories} of={categories} />}
    >
      <ToolbarItem>
        <SearchField
          label={catalog.list.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <Facets
        state={state}
        categories={categories.data ?? []}
        isListed={isListed}
        onChange={onChange}
      />
      <FacetSelect
        label={texts.apps.tag}
        options={APP_TAG_OPTIONS}
        selected={state.tag}
        onChange={(tag) => onChange({ tag, cursor: "" })}
      />
      <NumberInput
        label={catalog.list.minScore}
        value={state.minScore}
        onChange={(minScore) => onChange({ minScore, cursor: "" }, { replace: true })}
      />
      <NumberInput
        label={catalog.list.maxScore}
        value={state.maxScore}
        onChange={(maxScore) => onChange({ maxScore, cursor: "" }, { replace: true })}
      />
      <ToolbarItem>
        <Button variant="secondary" onClick={onCondition}>{conditionTexts.add}</Button>
      </ToolbarItem>
    </ListToolbar>
  );
}

interface FacetsProps extends Pick<Props, "state" | "isListed" | "onChange"> {
  categories: readonly { id: string; name: string }[];
}

/** The counts of a facet are those of apps that meet all other conditions. */
function Facets({ state, categories, isListed, onChange }: FacetsProps) {
  const countsOf = useCounts(isListed, (without) => filterOf({ ...state, ...without }));
  return (
    <>
      <FacetSelect
        label={texts.apps.riskLevel}
        options={RISK_LEVELS.map((value) => ({
          value,
          label: countsOf("riskLevel", value, texts.riskLevels[value]),
        }))}
        selected={state.riskLevel}
        onChange={(riskLevel) => onChange({ riskLevel, cursor: "" })}
      />
      <FacetSelect
        label={texts.apps.category}
        options={categories.map(({ id, name }) => ({
          value: id,
          label: countsOf("category", id, name),
        }))}
        selected={state.category}
        onChange={(category) => onChange({ category, cursor: "" })}
      />
      <FacetSelect
        label={catalog.kind}
        options={APP_KINDS.map((value) => ({
          value,
          label: countsOf("kind", value, catalog.kinds[value]),
        }))}
        selected={state.kind}
        onChange={(kind) => onChange({ kind, cursor: "" })}
      />
    </>
  );
}

function useCounts(
  isListed: boolean,
  filter: (without: Partial<CatalogState>) => CatalogFilter,
) {
  const facets = {
    riskLevel: useFacets(filter({ riskLevel: [] }), isListed).data,
    category: useFacets(filter({ category: [] }), isListed).data,
    // Without a kind trackers are left out, and would be counted as none.
    kind: useFacets(filter({ kind: [...APP_KINDS] }), isListed).data,
  };
  return (facet: keyof typeof facets, value: string, label: string) => {
    const known = facets[facet]?.facets.find(({ id }) => id === facet);
    const apps = known?.values.find((each) => each.value === value)?.apps ?? 0;
    return known ? texts.common.counted(label, count(apps)) : label;
  };
}
