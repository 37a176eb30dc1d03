import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import {
  type ProfileMode,
  type ScopedProfileOrder,
  useSaveProfile,
  useVersionedProfile,
} from "../../../queries/profiles.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { GroupChecks } from "../GroupChecks.tsx";
import { formOf, isComplete, NEW_PROFILE, orderOf } from "./profileForm.ts";

const { profiles } = controlTexts;
const NAME = "profile-name";
const MODES = (["include", "exclude"] as const satisfies ProfileMode[])
  .map((value) => ({ value, label: profiles.modes[value] }));

interface Props {
  onClose: () => void;
}

/** Asks for a new profile. */
export function AddProfileDialog({ onClose }: Props) {
  return <ProfileDialog title={profiles.addTitle} start={NEW_PROFILE} onClose={onClose} />;
}

/** Changes a profile in the version that is shown. */
export function EditProfileDialog({ id, onClose }: Props & { id: string }) {
  const { data, error, refetch } = useVersionedProfile(id);
  return data
    ? (
      <ProfileDialog
        key={data.etag}
        title={profiles.editTitle(data.value.name)}
        description={profiles.editBody}
        start={formOf(data.value)}
        id={id}
        etag={data.etag}
        onReload={refetch}
        onClose={onClose}
      />
    )
    : (
      <FormDialog
        title={texts.common.loading}
        submit={profiles.save}
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
  start: ScopedProfileOrder;
  id?: string;
  etag?: string;
  onReload?: () => void;
}

function ProfileDialog({ title, description, start, id, etag, onReload, onClose }: DialogProps) {
  const [form, setForm] = useState(start);
  const { data: groups } = useGroupChoices();
  const save = useSaveProfile();
  const notify = useNotice();
  const send = () =>
    save.mutate({ id, etag, body: orderOf(form) }, {
      onSuccess: ({ name }) => {
        notify(profiles.done(name));
        onClose();
      },
    });
  return (
    <FormDialog
      title={title}
      description={description}
      submit={profiles.save}
      isReady={groups !== undefined && isComplete(form)}
      sending={save}
      focus={NAME}
      onReload={onReload}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={profiles.name}
        id={NAME}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        isRequired
      />
      <ChoiceField
        label={profiles.mode}
        id="profile-mode"
        value={form.mode}
        options={MODES}
        onChange={(mode) => setForm({ ...form, mode })}
      />
      <GroupChecks
        id="profile-groups"
        groups={form.groups}
        onChange={(groups) => setForm({ ...form, groups })}
      />
    </FormDialog>
  );
}
