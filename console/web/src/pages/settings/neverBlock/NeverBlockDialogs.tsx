import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type Settings, useChangeSettings } from "../../../queries/settings.ts";
import { neverBlockTexts as neverBlock } from "../../../texts/settings.ts";
import { adding, hostIn, isHost, type NeverBlockEntry, removing } from "./neverBlockList.ts";

const HOST = "never-block-host";

interface Props {
  settings: Versioned<Settings>;
  /** The list may be another by now: it is read anew, so that the same can be sent again. */
  onRefused: () => void;
  onClose: () => void;
}

/** Puts a name on the list. */
export function AddDialog({ settings: { value, etag }, onRefused, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const save = useChangeSettings();
  const notify = useNotice();
  const host = hostIn(typed);
  const isKnown = value.neverBlock.hosts.includes(host);
  const error = host && (isKnown ? neverBlock.known : isHost(host) ? "" : neverBlock.invalid);
  return (
    <FormDialog
      title={neverBlock.addTitle}
      description={neverBlock.addBody}
      submit={neverBlock.addSubmit}
      isReady={isHost(host) && !isKnown}
      sending={save}
      focus={HOST}
      onSubmit={() =>
        save.mutate({ change: adding(value.neverBlock, host), etag }, {
          onSuccess: () => {
            notify(neverBlock.added(host));
            onClose();
          },
          onError: onRefused,
        })}
      onClose={onClose}
    >
      <TextField
        id={HOST}
        label={neverBlock.host}
        value={typed}
        onChange={setTyped}
        help={neverBlock.invalid}
        error={error || undefined}
        isRequired
      />
    </FormDialog>
  );
}

/** Takes a name from the list, once that is confirmed. */
export function RemoveDialog(
  { settings: { value, etag }, entry, onRefused, onClose }: Props & { entry: NeverBlockEntry },
) {
  const save = useChangeSettings();
  const notify = useNotice();
  return (
    <FormDialog
      title={neverBlock.removeTitle(entry.host)}
      description={neverBlock.removeBody}
      submit={neverBlock.removeSubmit}
      isDanger
      sending={save}
      onSubmit={() =>
        save.mutate({ change: removing(value.neverBlock, entry), etag }, {
          onSuccess: () => {
            notify(neverBlock.removed(entry.host));
            onClose();
          },
          onError: onRefused,
        })}
      onClose={onClose}
    />
  );
}
