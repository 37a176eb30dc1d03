import { Title } from "@patternfly/react-core";
import { FigureList } from "../../../components/FigureList.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { dayOf, daysBefore } from "../../../format/zones.ts";
import { useAlertTotals } from "../../../queries/alerts.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { momentsOf } from "../../../url/days.ts";
import { daysOf, type Range } from "../../../url/range.ts";
import { toAlerts } from "../../respond/alerts/toAlerts.ts";
import { attemptFigures } from "./attemptFigures.ts";

interface Props {
  app: string;
  days: Range;
}

/** What devices did about attempts to use an app, by the alerts that the links lead to. */
export function AppAttempts({ app, days }: Props) {
  const from = daysBefore(dayOf(new Date()), daysOf({ days }) - 1);
  const since = momentsOf({ from, to: "" }, useTimeZone());
  const { data, error, refetch } = useAlertTotals({ app, ...since });
  return (
    <section>
      <Title headingLevel="h3" size="md">{catalogTexts.usage.attempts}</Title>
      {error && !data ? <ProblemMessage error={error} onRetry={refetch} /> : (
        <FigureList
          figures={attemptFigures(data, (attempt) => toAlerts({ app, attempt, from }))}
        />
      )}
    </section>
  );
}
