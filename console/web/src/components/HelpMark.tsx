import { useId } from "react";
import { texts } from "../texts/texts.ts";

/**
 * What a head means: said to who reads by ear, shown where the pointer rests and at a press. The
 * browser draws it above everything, and closes it at Escape or a press elsewhere.
 */
export function HelpMark({ text }: { text: string }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="gnomon-help"
        aria-label={texts.common.help}
        title={text}
        popoverTarget={id}
      >
        <span aria-hidden="true">?</span>
      </button>
      <span id={id} popover="auto" className="gnomon-help-text">{text}</span>
    </>
  );
}
