import { ClipboardCopy, EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { texts } from "../texts/texts.ts";

interface Props {
  title: string;
  body: string;
  command?: string;
}

/** What to type to go on. */
export function CommandMessage({ title, body, command = texts.session.signedOutCommand }: Props) {
  return (
    <main className="gnomon-centred">
      <EmptyState titleText={title} headingLevel="h1">
        <EmptyStateBody>
          <p>{body}</p>
          <ClipboardCopy isReadOnly hoverTip={texts.common.copy} clickTip={texts.common.copied}>
            {command}
          </ClipboardCopy>
        </EmptyStateBody>
      </EmptyState>
    </main>
  );
}
