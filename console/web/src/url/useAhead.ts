import { useEffect, useRef, useState } from "react";

/**
 * What a field shows of a value that the address holds. The address follows a moment after what is
 * typed or ticked; until it does, the field is ahead of it. What changes the address otherwise, such
 * as going back, changes the field.
 *
 * @param onChange puts a value into the address
 * @param isValid whether a value that is typed so far is put there
 * @returns what is shown, and how it is changed
 */
export function useAhead<T>(
  value: T,
  onChange: (value: T) => void,
  isValid: (value: T) => boolean = () => true,
): [T, (value: T) => void] {
  const [shown, setShown] = useState(value);
  const sent = useRef(String(value));
  useEffect(() => {
    if (String(value) !== sent.current) {
      sent.current = String(value);
      setShown(value);
    }
  }, [value]);
  const change = (next: T) => {
    setShown(next);
    if (isValid(next)) {
      sent.current = String(next);
      onChange(next);
    }
  };
  return [shown, change];
}
