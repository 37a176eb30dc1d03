import { SearchInput } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { texts } from "../texts/texts.ts";

const PAUSE_MILLIS = 150;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search that follows what is typed, once a short pause is made. */
export function SearchField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<number>(undefined);
  useEffect(() => {
    // The address has changed by something else: back, a link.
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, pause);
  };
  return (
    <SearchInput
      aria-label={label}
      placeholder={label}
      resetButtonLabel={texts.common.clearSearch}
      value={typed}
      onChange={(_, text) => send(text, PAUSE_MILLIS)}
      onClear={() => send("", 0)}
    />
  );
}
