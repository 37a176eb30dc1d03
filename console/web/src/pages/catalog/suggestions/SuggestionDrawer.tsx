import { Button, Form, Title } from "@patternfly/react-core";
import { useState } from "react";
import { Link } from "react-router";
import { isOutdated } from "../../../api/problem.ts";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { fullTime } from "../../../format/format.ts";
import { useAppNames } from "../../../queries/catalog.ts";
import {
  type Suggestion,
  useResolveSuggestion,
  useSuggestion,
} from "../../../queries/suggestions.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { texts } from "../../../texts/texts.ts";
import { appPath } from "../app/appPath.ts";
import { subjectOf } from "./suggestionsSearch.ts";

const { suggestions: words } = catalogWorkTexts;

interface Props {
  id: string;
  zone: string;
  onClose: () => void;
}

/** A suggestion, and the decision on it. */
export function SuggestionDrawer({ id, zone, onClose }: Props) {
  const suggestion = useSuggestion(id);
  const known = suggestion.data;
  const data = known?.value;
  const names = useAppNames(data?.app ? [data.app] : []);
  const mayChange = useMayChange();
  const resolve = useResolveSuggestion(id);
  const subject = data ? names.get(data.app ?? "") ?? subjectOf(data) : "";
  return (
    <DetailDrawer title={words.open(subject)} size="28rem" onClose={onClose}>
      {suggestion.error && <ProblemMessage error={suggestion.error} onRetry={suggestion.refetch} />}
      {!data && !suggestion.error && <LoadingMessage />}
      {data && <Facts of={data} subject={subject} zone={zone} />}
      {known?.value.state === "open" && mayChange && (
        <Decision etag={known.etag} resolve={resolve} onNewest={suggestion.refetch} />
      )}
    </DetailDrawer>
  );
}

function Facts({ of, subject, zone }: { of: Suggestion; subject: string; zone: string }) {
  const { app, resolution } = of;
  return (
    <>
      {of.text && <p className="gnomon-written">{of.text}</p>}
      <FactList
        facts={[
          [words.subject, subject],
          [words.kind, words.kinds[of.kind]],
          ...(of.domain ? [[words.domain, of.domain] as [string, string]] : []),
          [words.by, of.createdBy],
          [words.at, fullTime(of.createdAt, zone)],
          [words.mayContact, of.mayContact ? words.yes : words.no],
          [words.state, words.states[of.state]],
        ]}
      />
      {app
        ? <Link to={appPath(app)}>{words.toApp}</Link>
        : <Link to="/catalog/custom-apps">{words.toCustomApps}</Link>}
      {resolution && (
        <section>
          <Title headingLevel="h3" size="md">{words.decision}</Title>
          <p>
            {words.decidedBy(
              words.states[of.state],
              resolution.by,
              fullTime(resolution.at, zone),
            )}
          </p>
          {resolution.comment && <p className="gnomon-written">{resolution.comment}</p>}
        </section>
      )}
    </>
  );
}

interface DecisionProps {
  etag: string;
  resolve: ReturnType<typeof useResolveSuggestion>;
  onNewest: () => void;
}

function Decision({ etag, resolve, onNewest }: DecisionProps) {
  const [comment, setComment] = useState("");
  const notify = useNotice();
  const begin = () => {
    resolve.reset();
    onNewest();
  };
  const send = (state: "accepted" | "declined") =>
    resolve.mutate({ etag, state, ...(comment.trim() && { comment: comment.trim() }) }, {
      onSuccess: () => notify(words.done),
    });
  return (
    <Form
      aria-label={words.decision}
      onSubmit={(event) => event.preventDefault()}
    >
      <p>{words.note}</p>
      {resolve.error && (
        <ProblemMessage
          error={resolve.error}
          onRetry={isOutdated(resolve.error) ? begin : undefined}
          retry={texts.common.reload}
        />
      )}
      <TextField
        id="suggestion-comment"
        label={words.comment}
        rows={2}
        value={comment}
        help={words.commentHelp}
        onChange={setComment}
      />
      <div className="gnomon-head">
        <Button isDisabled={resolve.isPending} onClick={() => send("accepted")}>
          {words.accept}
        </Button>
        <Button
          variant="secondary"
          isDisabled={resolve.isPending}
          onClick={() => send("declined")}
        >
          {words.decline}
        </Button>
      </div>
    </Form>
  );
}
