import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { signIn } from "../api/session.ts";
import { LoadingMessage } from "../components/LoadingMessage.tsx";
import { SESSION_KEY } from "../queries/session.ts";
import { texts } from "../texts/texts.ts";
import { CommandMessage } from "./CommandMessage.tsx";

/** Where a link of the launcher leads: its code, behind the `#`, works once. */
export function SignInPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isError } = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(SESSION_KEY, session);
      navigate("/", { replace: true });
    },
  });
  useEffect(() => {
    const code = location.hash.slice(1);
    // Neither history nor a second run of this effect has it.
    history.replaceState(history.state, "", location.pathname);
    if (code) {
      mutate(code);
    } else {
      navigate("/", { replace: true });
    }
  }, [mutate, navigate]);
  return isError
    ? <CommandMessage title={texts.session.failedTitle} body={texts.session.failedBody} />
    : <LoadingMessage text={texts.session.signingIn} />;
}
