import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import {
  type RangeLabel,
  useAddRangeLabel,
  useDeleteRangeLabel,
} from "../../../queries/rangeLabels.ts";
import { rangeLabelsTexts as words } from "../../../texts/rangeLabels.ts";
import { hintFor, orderOf } from "./rangeLabelForm.ts";

const RANGE = "range-label-range";

interface Props {
  onClose: () => void;
}

/** Calls a range something; whether it is one is for the service to say. */
export function AddDialog({ onClose }: Props) {
  const [typed, setTyped] = useState({ range: "", label: "" });
  const add = useAddRangeLabel();
  const notify = useNotice();
  const order = orderOf(typed);
  const hint = hintFor(typed.range);
  return (
    <FormDialog
      title={words.addTitle}
      description={words.addBody}
      submit={words.addSubmit}
      isReady={order !== undefined}
      sending={add}
      focus={RANGE}
      onSubmit={() =>
        order && add.mutate(order, {
          onSuccess: ({ range, label }) => {
            notify(words.added(range, label));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <TextField
        id={RANGE}
        label={words.range}
        value={typed.range}
        onChange={(range) => setTyped({ ...typed, range })}
        help={words.rangeHelp}
        error={hint && words.hints[hint]}
        isRequired
      />
      <TextField
        id="range-label-label"
        label={words.label}
        value={typed.label}
        onChange={(label) => setTyped({ ...typed, label })}
        help={words.labelHelp}
        isRequired
      />
    </FormDialog>
  );
}

/** Takes the label from a range, once that is confirmed. */
export function DeleteDialog({ item, onClose }: Props & { item: RangeLabel }) {
  const remove = useDeleteRangeLabel();
  const notify = useNotice();
  return (
    <FormDialog
      title={words.removeTitle(item.label, item.range)}
      description={words.removeBody}
      submit={words.removeSubmit}
      isDanger
      sending={remove}
      onSubmit={() =>
        remove.mutate(item.id, {
          onSuccess: () => {
            notify(words.removed(item.range));
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
