import { Button } from "@patternfly/react-core";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { ShareBars } from "../../../components/ShareBars.tsx";
import { fullTime, percent, score as formatScore } from "../../../format/format.ts";
import { type AppDetail, useRemoveScore } from "../../../queries/catalogApp.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import type { DialogProps } from "./AppPage.tsx";
import { DetailCard } from "./DetailCard.tsx";

const { coverageHelp, detail: words, riskCategories } = catalogTexts;

/** What an app scores, who says so, and how much of it is known. */
export function ScoreCard({ app, zone }: DialogProps & { zone: string }) {
  const { coverage, override, prior, score } = app;
  const remove = useRemoveScore(app.id);
  return (
    <DetailCard title={words.score}>
      {override && <Override app={app} override={override} remove={remove} zone={zone} />}
      {score === undefined && <p>{words.noScore}</p>}
      {prior && (
        <p>
          {prior.decisive
            ? words.priorDecisive(formatScore(prior.score))
            : words.prior(formatScore(prior.score))}
        </p>
      )}
      <p title={coverageHelp}>{words.coverageOf(percent(coverage, 1))}: {coverageHelp}</p>
      <ShareBars
        label={words.score}
        bars={app.riskCategories.map((each) => ({
          key: each.id,
          label: riskCategories[each.id],
          value: each.score ?? 0,
          most: MAX_SCORE,
          text: words.categoryScore(formatScore(each.score), percent(each.coverage, 1)),
        }))}
      />
    </DetailCard>
  );
}

const MAX_SCORE = 10;

interface OverrideProps {
  app: AppDetail;
  override: NonNullable<AppDetail["override"]>;
  remove: ReturnType<typeof useRemoveScore>;
  zone: string;
}

function Override({ app, override, remove, zone }: OverrideProps) {
  const mayChange = useMayChange();
  const notify = useNotice();
  const { calculatedScore } = app;
  return (
    <>
      {remove.error && <ProblemMessage error={remove.error} />}
      <p>
        {words.setBy(override.setBy, fullTime(override.setAt, zone))} <bdi>{override.reason}</bdi>
      </p>
      <p>
        {calculatedScore === undefined
          ? words.notCalculated
          : words.calculated(formatScore(calculatedScore))}
      </p>
      {mayChange && (
        <div>
          <Button
            variant="link"
            isInline
            isLoading={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => notify(words.overrideRemoved(app.name)),
              })}
          >
            {words.removeOverride}
          </Button>
        </div>
      )}
    </>
  );
}
