import { Checkbox } from "@patternfly/react-core";
import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { count } from "../../../format/format.ts";
import {
  type ReviewOrder,
  type ReviewsFilter,
  type ReviewVerdict,
  useDecideMatchingReviews,
  useDecideReviews,
} from "../../../queries/domainReviews.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { reviews: words } = catalogWorkTexts;
const REASON = "review-reason";

interface Props {
  ids: string[];
  verdict: ReviewVerdict;
  onDone: () => void;
  onClose: () => void;
}

/** Decides on chosen domains. */
export function DecideDialog({ ids, verdict, onDone, onClose }: Props) {
  const decide = useDecideReviews();
  const notify = useNotice();
  return (
    <Decision
      domains={ids.length}
      verdict={verdict}
      sending={decide}
      onOrder={(order) =>
        decide.mutate({ ids, order }, {
          onSuccess: () => {
            notify(words.done[verdict](count(ids.length)));
            onDone();
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}

interface AllProps {
  filter: ReviewsFilter;
  /** How many match by now. */
  total: number;
  verdict: ReviewVerdict;
  onClose: () => void;
}

/** Decides on all domains that match. */
export function DecideAllDialog({ filter, total, verdict, onClose }: AllProps) {
  const decide = useDecideMatchingReviews();
  const notify = useNotice();
  return (
    <Decision
      domains={total}
      verdict={verdict}
      sending={decide}
      onOrder={(order) =>
        decide.mutate({ filter, order }, {
          onSuccess: ({ decided, remaining }) => {
            const done = words.done[verdict](count(decided));
            notify(remaining > 0 ? `${done}. ${words.remaining(count(remaining))}` : done);
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}

interface DecisionProps {
  domains: number;
  verdict: ReviewVerdict;
  sending: { isPending: boolean; error: unknown };
  onOrder: (order: ReviewOrder) => void;
  onClose: () => void;
}

function Decision({ domains, verdict, sending, onOrder, onClose }: DecisionProps) {
  const [reason, setReason] = useState("");
  const [takeOver, setTakeOver] = useState(false);
  return (
    <FormDialog
      title={words.titles[verdict](words.domains(count(domains)))}
      description={words.bodies[verdict]}
      submit={words[verdict]}
      sending={sending}
      focus={REASON}
      onSubmit={() =>
        onOrder({
          verdict,
          ...(reason.trim() && { reason: reason.trim() }),
          ...(takeOver && { takeOver }),
        })}
      onClose={onClose}
    >
      <TextField
        id={REASON}
        label={catalogTexts.reason}
        value={reason}
        help={catalogTexts.reasonHelp}
        onChange={setReason}
      />
      {verdict === "accept" && (
        <Checkbox
          id="review-take-over"
          label={words.takeOver}
          isChecked={takeOver}
          onChange={(_, isChecked) => setTakeOver(isChecked)}
        />
      )}
    </FormDialog>
  );
}
