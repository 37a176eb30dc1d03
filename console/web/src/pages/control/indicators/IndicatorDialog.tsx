import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import {
  type IndicatorRow,
  useSaveIndicator,
  useVersionedIndicator,
} from "../../../queries/indicators.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { INDICATOR_FIRST, IndicatorFields } from "./IndicatorFields.tsx";
import { errorsOf, formOf, type IndicatorForm, NEW_INDICATOR, orderOf } from "./indicatorForm.ts";

const { indicatorForm: words } = controlTexts;

interface Props {
  zone: string;
  onClose: () => void;
}

/** Asks what devices are to do, and has them do it. */
export function AddIndicatorDialog({ zone, onClose }: Props) {
  return (
    <IndicatorDialog
      title={words.addTitle}
      description={words.addBody}
      start={NEW_INDICATOR}
      zone={zone}
      onClose={onClose}
    />
  );
}

/** Changes an indicator that was made by hand, in the version that is shown. */
export function EditIndicatorDialog({ id, zone, onClose }: Props & { id: string }) {
  const { data, error, refetch } = useVersionedIndicator(id);
  return data
    ? (
      <IndicatorDialog
        key={`${data.etag} ${zone}`}
        title={words.editTitle(data.value.value)}
        start={formOf(data.value, zone)}
        of={data.value}
        etag={data.etag}
        zone={zone}
        onReload={refetch}
        onClose={onClose}
      />
    )
    : (
      <FormDialog
        title={texts.common.loading}
        submit={words.save}
        isReady={false}
        sending={{ isPending: !error, error }}
        onSubmit={() => {}}
        onClose={onClose}
      />
    );
}

interface DialogProps extends Props {
  title: string;
  description?: string;
  start: IndicatorForm;
  of?: IndicatorRow;
  etag?: string;
  onReload?: () => void;
}

function IndicatorDialog({ title, description, start, of, etag, zone, ...on }: DialogProps) {
  const [form, setForm] = useState(start);
  const { data: groups } = useGroupChoices();
  const areGroupsKnown = groups !== undefined || form.kind === "everyone";
  const save = useSaveIndicator();
  const notify = useNotice();
  const errors = errorsOf(form, zone, Date.now());
  const send = () =>
    save.mutate({ id: of?.id, etag, body: orderOf(form, zone) }, {
      onSuccess: ({ value }) => {
        notify(words.done(value));
        on.onClose();
      },
    });
  return (
    <FormDialog
      title={title}
      description={description}
      submit={of ? words.save : words.submit[form.action]}
      isDanger={form.action === "Block"}
      isReady={areGroupsKnown && form.value.trim() !== "" && Object.keys(errors).length === 0}
      sending={save}
      focus={INDICATOR_FIRST}
      onReload={on.onReload}
      onSubmit={send}
      onClose={on.onClose}
    >
      <IndicatorFields
        form={form}
        errors={errors}
        zone={zone}
        onChange={(change) => setForm({ ...form, ...change })}
      />
    </FormDialog>
  );
}
