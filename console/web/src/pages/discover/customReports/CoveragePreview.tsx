import { FormSection } from "@patternfly/react-core";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { conditionsOf, coverageText, type CustomReportForm, filterOf } from "./customReport.ts";
import { useNames } from "./useNames.ts";

/** Values of a condition that are named. */
const MAX_SHOWN = 10;
const NO_IDS: string[] = [];

/** What a report that is being filled in will cover, in words. */
export function CoveragePreview({ form }: { form: CustomReportForm }) {
  // Devices are typed by their names.
  const names = { ...useNames(NO_IDS), device: (typed: string) => typed };
  const conditions = conditionsOf(filterOf(form), names);
  return (
    <FormSection title={words.preview} titleElement="h2">
      <p>
        <bdi>
          {conditions.length > 0 ? coverageText(conditions, MAX_SHOWN) : words.nothingChosen}
        </bdi>
      </p>
    </FormSection>
  );
}
