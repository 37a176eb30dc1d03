import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { isOutdated } from "../../../api/problem.ts";
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
import { texts } from "../../../texts/texts.ts";
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
  const { data: known, error, refetch } = useEnrolledDevice(id);
  const data = known?.value;
  const isAdmin = useIsAdmin();
  return (
    <DetailDrawer title={data?.name ?? enrolled.device} size="32rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && <FactList facts={factsOf(data, newest, zone)} />}
      {data && isAdmin && data.state !== "revoked" && (
        <>
          <Tags of={known} onNewest={refetch} />
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

interface TagsProps {
  of: Versioned<Device>;
  onNewest: () => void;
}

/** What is typed is a change of the tags that were shown when it began. */
function Tags({ of: { value: device, etag }, onNewest }: TagsProps) {
  const known = device.tags.join(", ");
  const [typed, setTyped] = useState<{ text: string; etag: string }>();
  const save = useTagDevice(device.id);
  const notify = useNotice();
  const isChanged = typed !== undefined && listIn(typed.text).join(", ") !== known;
  const begin = () => {
    setTyped(undefined);
    save.reset();
    onNewest();
  };
  return (
    <Form
      aria-label={enrolled.tags}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !save.isPending) {
          save.mutate({ etag: typed.etag, tags: listIn(typed.text) }, {
            onSuccess: ({ name, group }) => {
              setTyped(undefined);
              notify(enrolled.tagged(name, group.name));
            },
          });
        }
      }}
    >
      {save.error && (
        <ProblemMessage
          error={save.error}
          onRetry={isOutdated(save.error) ? begin : undefined}
          retry={texts.common.reload}
        />
      )}
      <TextField
        id="device-tags"
        label={enrolled.tags}
        value={typed?.text ?? known}
        onChange={(text) => setTyped({ text, etag: typed?.etag ?? etag })}
        help={enrolled.tagsHelp}
      />
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>{enrolled.saveTags}</Button>
      </div>
    </Form>
  );
}
