import type { ReportSummary } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";
import type { Range, RangeChoice } from "../url/range.ts";
import { ChoiceSelect } from "./form/ChoiceSelect.tsx";
import { RangePicker } from "./RangePicker.tsx";
import { reportOptions } from "./reportOptions.ts";

interface Props {
  reports: ReportSummary[];
  report: string;
  days: Range;
  onReport: (id: string) => void;
  onDays: (days: Range) => void;
  dates?: RangeChoice["dates"];
}

/** Which report, and which time of it. */
export function ReportPicker({ reports, report, days, onReport, onDays, dates }: Props) {
  return (
    <div className="gnomon-picker">
      <ChoiceSelect
        label={texts.reports.report}
        value={report}
        options={reportOptions(reports, report)}
        onChange={onReport}
      />
      <RangePicker days={days} onDays={onDays} dates={dates} />
    </div>
  );
}
