import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { listIn } from "../../../format/lists.ts";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type Device, useEnrolledDevice, useTagDevice } from "../../../queries/devices.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { enrolledTexts as enrolled } from "../../../texts/enrolledDevices.ts";
import { factsOf } from "./deviceFacts.ts";

interface Props {
  id: string;
  newest: number | undefined;
  zone: string;
  onRevoke: (device: Device) => void;
  onClose: () => void;
}

/** What is known of an enrolled device, its tags, and the end of the trust in it. */
export function EnrolledDrawer({ id, newest, zone, onRevoke, onClose }: Props) {
  const { data, error, refetch } = useEnrolledDevice(id);
  const isAdmin = useIsAdmin();
  return (
    <DetailDrawer title={data?.name ?? enrolled.device} size="32rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && <FactList facts={factsOf(data, newest, zone)} />}
      {data && isAdmin && data.state !== "revoked" && (
        <>
          <Tags device={data} />
          <div>
            <Button variant="secondary" isDanger onClick={() => onRevoke(data)}>
              {enrolled.revoke}
            </Button>
          </div>
        </>
      )}
    </DetailDrawer>
  );
}

function Tags({ device }: { device: Device }) {
  const known = device.tags.join(", ");
  const [typed, setTyped] = useState<string>();
  const save = useTagDevice(device.id);
  const notify = useNotice();
  const isChanged = typed !== undefined && listIn(typed).join(", ") !== known;
  return (
    <Form
      aria-label={enrolled.tags}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !save.isPending) {
          save.mutate(listIn(typed), {
            onSuccess: ({ name, group }) => {
              setTyped(undefined);
              notify(enrolled.tagged(name, group.name));
            },
          });
        }
      }}
    >
      {save.error && <ProblemMessage error={save.error} />}
      <TextField
        id="device-tags"
        label={enrolled.tags}
        value={typed ?? known}
        onChange={setTyped}
        help={enrolled.tagsHelp}
      />
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>{enrolled.saveTags}</Button>
      </div>
    </Form>
  );
}
