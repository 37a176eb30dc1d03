import { ClipboardCopy, EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { texts } from "../texts/texts.ts";

interface Props {
  title: string;
  body: string;
}

/** What to type to sign in. */
export function CommandMessage({ title, body }: Props) {
  return (
    <main className="gnomon-centred">
      <EmptyState titleText={title} headingLevel="h1">
        <EmptyStateBody>
          <p>{body}</p>
          <ClipboardCopy
            isReadOnly
            hoverTip={texts.common.copy}
            clickTip={texts.common.copied}
            textAriaLabel={texts.session.command}
          >
            {texts.session.signedOutCommand}
          </ClipboardCopy>
        </EmptyStateBody>
      </EmptyState>
    </main>
  );
}
