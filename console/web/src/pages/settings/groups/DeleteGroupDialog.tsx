import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type DeviceGroup, useDeleteGroup } from "../../../queries/deviceGroups.ts";
import { deviceGroupsTexts as deviceGroups } from "../../../texts/enrolledDevices.ts";

interface Props {
  group: DeviceGroup;
  onClose: () => void;
}

/** Deletes a device group, once that is confirmed. */
export function DeleteGroupDialog({ group: { id, name }, onClose }: Props) {
  const remove = useDeleteGroup();
  const notify = useNotice();
  return (
    <FormDialog
      title={deviceGroups.removeTitle(name)}
      description={deviceGroups.removeBody}
      submit={deviceGroups.removeSubmit}
      isDanger
      sending={remove}
      onSubmit={() =>
        remove.mutate(id, {
          onSuccess: () => {
            notify(deviceGroups.removed(name));
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
