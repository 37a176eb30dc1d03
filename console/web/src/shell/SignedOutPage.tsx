import { texts } from "../texts/texts.ts";
import { CommandMessage } from "./CommandMessage.tsx";

export function SignedOutPage() {
  return <CommandMessage title={texts.session.signedOutTitle} body={texts.session.signedOutBody} />;
}
