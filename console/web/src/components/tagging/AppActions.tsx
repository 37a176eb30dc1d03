import { DropdownItem, DropdownList } from "@patternfly/react-core";
import EllipsisVIcon from "@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon";
import { DropdownMenu } from "../DropdownMenu.tsx";
import { useFailureNotice, useNotice } from "../Notice.tsx";
import { useSetTag } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";
import type { TagRequest } from "./TagDialog.tsx";

interface Props {
  app: { id: string; name: string };
  /** Its tag, or `none`; nothing as long as that is not known: then nothing can be decided. */
  tag: string | undefined;
  onTag: (request: TagRequest) => void;
}

/** What can be decided of an app. What takes effect on devices is asked for in a dialog. */
export function AppActions({ app, tag, onTag }: Props) {
  const notify = useNotice();
  const setTag = useSetTag();
  const fail = useFailureNotice();
  const isEnforced = tag === "unsanctioned" || tag === "monitored";
  const sanction = () =>
    setTag.mutate({ appId: app.id, tag: "sanctioned" }, {
      onSuccess: () => notify(texts.tagging.done(app.name, texts.tags.sanctioned)),
      onError: fail,
    });
  return (
    <DropdownMenu
      toggle={{
        variant: "plain",
        size: "sm",
        "aria-label": texts.apps.actions(app.name),
        icon: <EllipsisVIcon />,
        isDisabled: tag === undefined,
      }}
    >
      <DropdownList>
        {tag !== "sanctioned" && (
          <DropdownItem
            onClick={isEnforced ? () => onTag({ app, tag: "sanctioned" }) : sanction}
          >
            {isEnforced ? texts.apps.sanctionLifting : texts.apps.sanction}
          </DropdownItem>
        )}
        {tag !== "monitored" && (
          <DropdownItem onClick={() => onTag({ app, tag: "monitored" })}>
            {texts.apps.monitor}
          </DropdownItem>
        )}
        {tag !== "unsanctioned" && (
          <DropdownItem onClick={() => onTag({ app, tag: "unsanctioned" })}>
            {texts.apps.unsanction}
          </DropdownItem>
        )}
        {tag !== "none" && (
          <DropdownItem onClick={() => onTag({ app, tag: "none" })}>
            {texts.apps.removeTag}
          </DropdownItem>
        )}
      </DropdownList>
    </DropdownMenu>
  );
}
