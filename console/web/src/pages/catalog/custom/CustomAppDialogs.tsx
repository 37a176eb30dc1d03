import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import type { Versioned } from "../../../api/client.ts";
import {
  type CustomApp,
  useAddCustomApp,
  useChangeCustomApp,
  useCustomApp,
} from "../../../queries/customApps.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { formOf, hasPlace, isScoreWhole, orderOf } from "./customApp.ts";
import { CUSTOM_APP_NAME, CustomAppFields } from "./CustomAppFields.tsx";

const { customApps: words } = catalogWorkTexts;

/** Asks for what an app of the organisation's own is, and adds it. */
export function AddCustomApp({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(() => formOf(undefined));
  const add = useAddCustomApp();
  const notify = useNotice();
  return (
    <FormDialog
      title={words.addTitle}
      description={words.body}
      submit={words.submitAdd}
      isReady={hasPlace(form) && isScoreWhole(form)}
      sending={add}
      focus={CUSTOM_APP_NAME}
      onSubmit={() =>
        add.mutate(orderOf(form, undefined), {
          onSuccess: ({ name }) => {
            notify(words.added(name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <CustomAppFields form={form} onChange={(values) => setForm({ ...form, ...values })} />
    </FormDialog>
  );
}

interface ChangeProps {
  id: string;
  onClose: () => void;
}

/** Asks what is to change about such an app, and changes it. */
export function ChangeCustomApp({ id, onClose }: ChangeProps) {
  const app = useCustomApp(id);
  const [round, setRound] = useState(0);
  const reload = async () => {
    await app.refetch();
    setRound(round + 1);
  };
  return app.data && <ChangeForm key={round} app={app.data} onReload={reload} onClose={onClose} />;
}

interface FormProps {
  app: Versioned<CustomApp>;
  onReload: () => void;
  onClose: () => void;
}

function ChangeForm({ app: present, onReload, onClose }: FormProps) {
  // What is changed is what was seen when it began to be.
  const [{ value: app, etag }] = useState(present);
  const [form, setForm] = useState(() => formOf(app));
  const change = useChangeCustomApp(app.id);
  const notify = useNotice();
  return (
    <FormDialog
      title={words.changeTitle(app.name)}
      description={words.body}
      submit={words.submitChange}
      isReady={hasPlace(form) && isScoreWhole(form)}
      sending={change}
      focus={CUSTOM_APP_NAME}
      onReload={onReload}
      onSubmit={() =>
        change.mutate({ ...orderOf(form, app), etag }, {
          onSuccess: ({ name }) => {
            notify(words.changed(name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <CustomAppFields
        form={form}
        isThere
        onChange={(values) => setForm({ ...form, ...values })}
      />
    </FormDialog>
  );
}
