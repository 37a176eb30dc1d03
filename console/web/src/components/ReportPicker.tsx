import { time } from "../format/format.ts";
import type { ReportSummary } from "../queries/reports.ts";
import { useTimeZone } from "../queries/settings.ts";
import { texts } from "../texts/texts.ts";
import type { Range, RangeChoice } from "../url/range.ts";
import { ChoiceSelect } from "./form/ChoiceSelect.tsx";
import { RangePicker } from "./RangePicker.tsx";

interface Props {
  reports: ReportSummary[];
  report: string;
  days: Range;
  onReport: (id: string) => void;
  onDays: (days: Range) => void;
  dates?: RangeChoice["dates"];
}

/** Which report, how far it reaches, and which time of it. */
export function ReportPicker({ reports, report, days, onReport, onDays, dates }: Props) {
  const zone = useTimeZone();
  const at = reports.find(({ id }) => id === report)?.lastDataAt;
  return (
    <div className="gnomon-picker">
      <ChoiceSelect
        label={texts.reports.report}
        value={report}
        options={reports.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onReport}
      />
      {at && <span className="gnomon-hint">{texts.reports.updated(time(at, zone))}</span>}
      <RangePicker days={days} onDays={onDays} dates={dates} />
    </div>
  );
}
