import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import type { ReportSummary } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";
import type { Range } from "../url/range.ts";
import { RangePicker } from "./RangePicker.tsx";

interface Props {
  reports: ReportSummary[];
  report: string;
  days: Range;
  onReport: (id: string) => void;
  onDays: (days: Range) => void;
}

/** Which report, and which time of it. */
export function ReportPicker({ reports, report, days, onReport, onDays }: Props) {
  return (
    <div className="gnomon-picker">
      <FormSelect
        aria-label={texts.reports.report}
        value={report}
        onChange={(_, value) => onReport(value)}
      >
        {reports.map(({ id, name }) => <FormSelectOption key={id} value={id} label={name} />)}
      </FormSelect>
      <RangePicker days={days} onDays={onDays} />
    </div>
  );
}
