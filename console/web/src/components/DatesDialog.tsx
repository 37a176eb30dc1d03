import { useState } from "react";
import { fullTime } from "../format/format.ts";
import { dayAfter } from "../format/zones.ts";
import { useTimeZone } from "../queries/settings.ts";
import { texts } from "../texts/texts.ts";
import { type Dates, datesOf, faultOf } from "../url/range.ts";
import { FormDialog } from "./form/FormDialog.tsx";
import { TextField } from "./form/TextField.tsx";

const words = texts.reports;
const FROM = "dates-from";
const NOT_SENT = { isPending: false, error: null };

interface Props {
  dates: Dates | undefined;
  onDates: (dates: Dates) => void;
  onClose: () => void;
}

/** Asks from which day to which a page shall show. */
export default function DatesDialog({ dates, onDates, onClose }: Props) {
  const [typed, setTyped] = useState<Dates>(dates ?? { from: "", to: "" });
  const zone = useTimeZone();
  const fault = typed.from && typed.to ? faultOf(typed) : undefined;
  const chosen = datesOf(typed);
  return (
    <FormDialog
      title={words.datesTitle}
      description={words.datesBody}
      submit={words.datesSubmit}
      isReady={chosen !== undefined}
      sending={NOT_SENT}
      focus={FROM}
      onSubmit={() => {
        onDates(typed);
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        label={words.from}
        id={FROM}
        type="date"
        isRequired
        value={typed.from}
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <TextField
        label={words.to}
        id="dates-to"
        type="date"
        isRequired
        value={typed.to}
        onChange={(to) => setTyped({ ...typed, to })}
        error={fault && words.dateFaults[fault]}
        help={chosen && words.datesInZone(
          fullTime(`${chosen.from}T00:00:00Z`, zone),
          fullTime(`${dayAfter(chosen.to)}T00:00:00Z`, zone),
        )}
      />
    </FormDialog>
  );
}
