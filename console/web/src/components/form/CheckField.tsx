import {
  Checkbox,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { checksTexts } from "../../texts/checks.ts";

/** From so many on they are searched. */
const MANY = 8;

interface Props {
  label: string;
  id: string;
  /** The ids that are chosen. */
  value: readonly string[];
  options: readonly { id: string; name: string }[];
  onChange: (value: string[]) => void;
  help?: string | undefined;
  error?: string | undefined;
}

/** A field for several of some values. */
export function CheckField({ label, id, value, options, onChange, help, error }: Props) {
  const [typed, setTyped] = useState("");
  const part = typed.trim().toLowerCase();
  const shown = options.filter(({ name }) => name.toLowerCase().includes(part));
  const toggle = (option: string) =>
    onChange(
      value.includes(option) ? value.filter((each) => each !== option) : [...value, option],
    );
  return (
    <FormGroup label={label} role="group" fieldId={id} isStack>
      {options.length > MANY && (
        <TextInput
          aria-label={checksTexts.search(label)}
          placeholder={checksTexts.search(label)}
          autoComplete="off"
          value={typed}
          onChange={(_, text) => setTyped(text)}
        />
      )}
      <div className="gnomon-checks">
        {shown.map((option) => (
          <Checkbox
            key={option.id}
            id={`${id}-${option.id}`}
            label={<bdi>{option.name}</bdi>}
            isChecked={value.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
        ))}
      </div>
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
