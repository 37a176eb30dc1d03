import { SearchInput } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { texts } from "../texts/texts.ts";

const PAUSE_MILLIS = 150;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search that follows what is typed: the first key at once, further ones after a short pause. */
export function SearchField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<number>(undefined);
  const lastTyped = useRef(-Infinity);
  useEffect(() => {
    // The address has changed by something else: back, a link.
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (text: string) => {
    sent.current = text;
    onChange(text);
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    const now = performance.now();
    if (now - lastTyped.current > PAUSE_MILLIS) {
      send(text);
    } else {
      timer.current = setTimeout(() => send(text), PAUSE_MILLIS);
    }
    lastTyped.current = now;
  };
  const clear = () => {
    setTyped("");
    clearTimeout(timer.current);
    send("");
  };
  return (
    <SearchInput
      aria-label={label}
      placeholder={label}
      resetButtonLabel={texts.common.clearSearch}
      value={typed}
      onChange={(_, text) => type(text)}
      onClear={clear}
    />
  );
}
