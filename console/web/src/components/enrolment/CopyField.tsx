import { ClipboardCopy } from "@patternfly/react-core";
import { texts } from "../../texts/texts.ts";

interface Props {
  label: string;
  /** What the button that copies is called. */
  copy: string;
  text: string;
}

/** A text to take along. */
export function CopyField({ label, copy, text }: Props) {
  return (
    <div>
      <p className="gnomon-section">{label}</p>
      <ClipboardCopy
        isReadOnly
        hoverTip={texts.common.copy}
        clickTip={texts.common.copied}
        textAriaLabel={label}
        copyAriaLabel={copy}
      >
        {text}
      </ClipboardCopy>
    </div>
  );
}
