import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { problemIn } from "../../../api/problem.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import {
  type DeviceGroup,
  useSaveGroup,
  useVersionedGroup,
} from "../../../queries/deviceGroups.ts";
import { deviceGroupsTexts as deviceGroups } from "../../../texts/enrolledDevices.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import { draftOf, MAX_CONDITIONS, NEW_CONDITION, orderOf } from "./groupRule.ts";

const NAME = "group-name";
const OTHER_VERSION = 412;
const NOT_SENT = { isPending: false, error: undefined };

interface Props {
  /** The group that is changed; none for a new one. */
  group?: DeviceGroup | undefined;
  lastRank: number;
  onClose: () => void;
}

/** Adds a device group, or changes one in the version that is shown. */
export function GroupDialog({ group, lastRank, onClose }: Props) {
  const known = useVersionedGroup(group?.id);
  if (group && !known.data) {
    return (
      <FormDialog
        title={deviceGroups.changeTitle(group.name)}
        submit={deviceGroups.changeSubmit}
        isReady={false}
        sending={{ ...NOT_SENT, error: known.error }}
        onSubmit={() => {}}
        onClose={onClose}
      >
        {!known.error && <LoadingMessage />}
      </FormDialog>
    );
  }
  return (
    <GroupForm
      key={known.data?.etag}
      known={known.data}
      lastRank={lastRank}
      onNewest={() => known.refetch()}
      onClose={onClose}
    />
  );
}

interface FormProps {
  known: Versioned<DeviceGroup> | undefined;
  lastRank: number;
  onNewest: () => void;
  onClose: () => void;
}

function GroupForm({ known, lastRank, onNewest, onClose }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(known?.value, lastRank));
  const save = useSaveGroup();
  const notify = useNotice();
  const order = orderOf(draft);
  const { conditions } = draft;
  const setConditions = (changed: typeof conditions) => setDraft({ ...draft, conditions: changed });
  const send = () =>
    order && save.mutate({ id: known?.value.id, etag: known?.etag, body: order }, {
      onSuccess: ({ name }) => {
        notify(deviceGroups.saved(name));
        onClose();
      },
    });
  return (
    <FormDialog
      title={known ? deviceGroups.changeTitle(known.value.name) : deviceGroups.addTitle}
      description={deviceGroups.about}
      submit={known ? deviceGroups.changeSubmit : deviceGroups.addSubmit}
      isReady={order !== undefined}
      sending={save}
      focus={NAME}
      onSubmit={send}
      onClose={onClose}
    >
      {save.error && problemIn(save.error).status === OTHER_VERSION && (
        <div>
          <Button variant="link" isInline onClick={onNewest}>{deviceGroups.newest}</Button>
        </div>
      )}
      <TextField
        id={NAME}
        label={deviceGroups.name}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        isRequired
      />
      <TextField
        id="group-rank"
        label={deviceGroups.rank}
        value={draft.rank}
        onChange={(rank) => setDraft({ ...draft, rank })}
        help={deviceGroups.rankHelp}
        isRequired
      />
      {conditions.map((condition, index) => (
        <ConditionFields
          // Conditions have nothing but their place.
          key={index}
          number={index + 1}
          condition={condition}
          onChange={(changed) =>
            setConditions(conditions.map((each, at) => at === index ? changed : each))}
          onRemove={conditions.length > 1
            ? () => setConditions(conditions.filter((_, at) => at !== index))
            : undefined}
        />
      ))}
      {conditions.length < MAX_CONDITIONS && (
        <div>
          <Button
            variant="link"
            isInline
            onClick={() => setConditions([...conditions, NEW_CONDITION])}
          >
            {deviceGroups.addCondition}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
