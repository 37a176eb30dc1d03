import { FormGroup, FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";
import type { ReactNode } from "react";

interface Props {
  label: string;
  /** The id of the field, which its label names. */
  id: string;
  help?: ReactNode;
  /** Why what is in it cannot be taken; nothing while it can. */
  error?: string | undefined;
  isRequired?: boolean;
  children: ReactNode;
}

/** A field of a form: its label, what helps to fill it, and what is wrong with it. */
export function FormField({ label, id, help, error, isRequired = false, children }: Props) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      {children}
      {(error || help) && (
        <FormHelperText>
          <HelperText isLiveRegion={Boolean(error)}>
            <HelperTextItem variant={error ? "error" : "default"}>{error ?? help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
