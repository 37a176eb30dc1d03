import { useState } from "react";
import { isTyped } from "../../../components/form/deletion.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type Device, useRevokeDevice } from "../../../queries/devices.ts";
import { enrolledTexts as enrolled } from "../../../texts/enrolledDevices.ts";

const NAME = "revoke-name";

interface Props {
  device: Device;
  onClose: () => void;
}

/** Ends the trust in a device, once its name is typed. */
export function RevokeDialog({ device: { id, name }, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const revoke = useRevokeDevice(id);
  const notify = useNotice();
  return (
    <FormDialog
      title={enrolled.revokeTitle(name)}
      description={enrolled.revokeBody}
      submit={enrolled.revokeSubmit}
      isDanger
      isReady={isTyped(name, typed)}
      sending={revoke}
      focus={NAME}
      onSubmit={() =>
        revoke.mutate(reason.trim(), {
          onSuccess: () => {
            notify(enrolled.revoked(name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <TextField id={NAME} label={enrolled.revokeConfirm(name)} value={typed} onChange={setTyped} />
      <TextField
        id="revoke-reason"
        label={enrolled.reason}
        value={reason}
        onChange={setReason}
        help={enrolled.reasonHelp}
      />
    </FormDialog>
  );
}
