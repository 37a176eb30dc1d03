import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { useAddCustomApp } from "../../../queries/customApps.ts";
import { useCategories } from "../../../queries/settings.ts";
import { promotionTexts } from "../../../texts/domains.ts";
import { texts } from "../../../texts/texts.ts";
import { orderOf } from "./promotion.ts";

const promoting = promotionTexts;
const NAME = "promote-name";

interface Props {
  domain: string;
  onClose: () => void;
}

/** Asks what an app of a domain is called, and adds it to the catalog. */
export function PromoteDialog({ domain, onClose }: Props) {
  const [app, setApp] = useState({ name: "", vendor: "", category: "" });
  const categories = useCategories();
  const add = useAddCustomApp();
  const notify = useNotice();
  const change = (values: Partial<typeof app>) => setApp({ ...app, ...values });
  const send = () =>
    add.mutate(orderOf(domain, app), {
      onSuccess: ({ name }) => {
        notify(promoting.done(name));
        onClose();
      },
    });
  return (
    <FormDialog
      title={promoting.title(domain)}
      description={promoting.body}
      submit={promoting.submit}
      sending={add}
      focus={NAME}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={promoting.name}
        id={NAME}
        value={app.name}
        onChange={(name) => change({ name })}
        help={promoting.nameHelp}
      />
      <TextField
        label={promoting.vendor}
        id="promote-vendor"
        value={app.vendor}
        onChange={(vendor) => change({ vendor })}
      />
      <LookupProblem what={texts.lookups.categories} of={categories} />
      <ChoiceField
        label={promoting.category}
        id="promote-category"
        value={app.category}
        options={[
          { value: "", label: promoting.unclassified },
          ...(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(category) => change({ category })}
      />
    </FormDialog>
  );
}
