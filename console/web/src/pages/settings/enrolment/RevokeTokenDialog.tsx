import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type EnrolmentToken, useRevokeEnrolmentToken } from "../../../queries/enrolment.ts";
import { enrolmentTexts as enrolment } from "../../../texts/settings.ts";
import { nameOf } from "./TokensTable.tsx";

interface Props {
  token: EnrolmentToken;
  onClose: () => void;
}

/** Ends an enrolment token, once that is confirmed. */
export function RevokeTokenDialog({ token, onClose }: Props) {
  const revoke = useRevokeEnrolmentToken();
  const notify = useNotice();
  return (
    <FormDialog
      title={enrolment.revokeTitle(nameOf(token))}
      description={enrolment.revokeBody}
      submit={enrolment.revokeSubmit}
      isDanger
      sending={revoke}
      onSubmit={() =>
        revoke.mutate(token.id, {
          onSuccess: () => {
            notify(enrolment.revoked);
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
