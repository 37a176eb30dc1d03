import { Title } from "@patternfly/react-core";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { time } from "../../../format/format.ts";
import { type Alert, useAlert } from "../../../queries/alerts.ts";
import { useMayChange } from "../../../shell/session.ts";
import { alertWorkTexts as work } from "../../../texts/alertWork.ts";
import { texts } from "../../../texts/texts.ts";
import { AlertFacts, type AlertFactsProps } from "./AlertFacts.tsx";
import { AlertTriage } from "./AlertTriage.tsx";

const { alerts } = texts;

interface Props extends Omit<AlertFactsProps, "alert"> {
  id: string;
  onClose: () => void;
}

/** An alert, what was done about it, and the way to do more. */
export function AlertDrawer({ id, zone, onOnly, onClose }: Props) {
  const { data: known, error, refetch } = useAlert(id);
  const mayChange = useMayChange();
  const alert = known?.value;
  return (
    <DetailDrawer title={alert?.title ?? alerts.what} size="32rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {!alert && !error && <LoadingMessage />}
      {alert && <AlertFacts alert={alert} zone={zone} onOnly={onOnly} />}
      {known && mayChange && <AlertTriage of={known} />}
      {alert && <Past alert={alert} zone={zone} />}
    </DetailDrawer>
  );
}

/** What a value of the history is called; a name that a person has given stays as it is. */
function valueOf(value: string | undefined): string {
  return value === undefined
    ? texts.nothing
    : wordOf({ ...alerts.statuses, ...alerts.classifications, ...work.determinations }, value);
}

function wordOf(words: Record<string, string>, key: string): string {
  return Object.hasOwn(words, key) ? words[key] ?? key : key;
}

function Past({ alert, zone }: { alert: Alert; zone: string }) {
  return (
    <>
      {alert.comments && alert.comments.length > 0 && (
        <section>
          <Title headingLevel="h3" size="md">{alerts.comments}</Title>
          <ul className="gnomon-past">
            {alert.comments.map((comment) => (
              <li key={`${comment.at} ${comment.text}`}>
                <span>
                  {time(comment.at, zone)} · <bdi>{comment.who}</bdi>
                </span>
                <p>
                  <bdi>{comment.text}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {alert.history && alert.history.length > 0 && (
        <section>
          <Title headingLevel="h3" size="md">{alerts.history}</Title>
          <ul className="gnomon-past">
            {alert.history.map((each) => (
              <li key={`${each.at} ${each.field}`}>
                <span>{time(each.at, zone)} ·</span>
                {alerts.change(
                  each.who,
                  wordOf(alerts.fields, each.field),
                  valueOf(each.before),
                  valueOf(each.after),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
