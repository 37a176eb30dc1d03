import { Button, EmptyState, EmptyStateBody, EmptyStateFooter } from "@patternfly/react-core";
import { useEffect } from "react";
import { providerSignIn } from "../api/session.ts";
import { LoadingMessage } from "../components/LoadingMessage.tsx";
import { ProblemMessage } from "../components/ProblemMessage.tsx";
import { usePartsQuery } from "../queries/session.ts";
import { texts } from "../texts/texts.ts";
import { CommandMessage } from "./CommandMessage.tsx";

interface Props {
  /** Whether a session of the identity provider has just ended by itself, under the person's hands. */
  lapsed: boolean;
}

/** Says how to sign in. The provider, which may still know the person, is asked at once for a lapsed session. */
export function SignedOutPage({ lapsed }: Props) {
  const parts = usePartsQuery();
  const address = providerSignIn(location.pathname + location.search);
  useEffect(() => {
    if (lapsed) {
      location.assign(address);
    }
  }, [lapsed, address]);
  if (parts.data?.signIn === "provider") {
    return lapsed
      ? <LoadingMessage text={texts.session.signingIn} />
      : <Provider address={address} />;
  }
  if (parts.data) {
    return (
      <CommandMessage title={texts.session.signedOutTitle} body={texts.session.signedOutBody} />
    );
  }
  return parts.error
    ? <ProblemMessage error={parts.error} onRetry={parts.refetch} />
    : <LoadingMessage />;
}

function Provider({ address }: { address: string }) {
  return (
    <main className="gnomon-centred">
      <EmptyState titleText={texts.session.signedOutTitle} headingLevel="h1">
        <EmptyStateBody>{texts.session.providerBody}</EmptyStateBody>
        <EmptyStateFooter>
          <Button component="a" href={address}>{texts.session.signIn}</Button>
        </EmptyStateFooter>
      </EmptyState>
    </main>
  );
}
