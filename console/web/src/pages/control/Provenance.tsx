import { Link } from "react-router";
import { LoadingMessage } from "../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../components/ProblemMessage.tsx";
import { fullTime } from "../../format/format.ts";
import { type Indicator, useIndicator } from "../../queries/indicators.ts";
import { useAppTag } from "../../queries/tags.ts";
import { controlTexts } from "../../texts/control.ts";
import { texts } from "../../texts/texts.ts";
import { toTag } from "./links.ts";

const { indicators } = controlTexts;

interface Props {
  indicator: Pick<Indicator, "id" | "app">;
  zone: string;
}

/** Why an indicator exists: who wanted it, and since when. */
export function Provenance({ indicator: { id, app }, zone }: Props) {
  return app ? <OfTag app={app} zone={zone} /> : <ByHand id={id} zone={zone} />;
}

function OfTag({ app, zone }: { app: { id: string; name: string }; zone: string }) {
  const tag = useAppTag(app.id);
  if (tag.error) {
    return <ProblemMessage error={tag.error} onRetry={tag.refetch} />;
  }
  if (tag.data === undefined) {
    return <LoadingMessage />;
  }
  if (tag.data === null) {
    return <p>{controlTexts.tags.gone}</p>;
  }
  const { taggedBy, taggedAt, reason } = tag.data;
  return (
    <>
      <p>
        <bdi>
          {indicators.whyTag(
            app.name,
            texts.tags[tag.data.tag],
            taggedBy,
            fullTime(taggedAt, zone),
          )}
        </bdi>
      </p>
      {reason && (
        <p>
          {texts.tagging.reason}: <bdi>{reason}</bdi>
        </p>
      )}
      <p>
        <Link to={toTag(app.id)}>{indicators.openTag}</Link>
      </p>
    </>
  );
}

function ByHand({ id, zone }: { id: string; zone: string }) {
  const { data, error, refetch } = useIndicator(id);
  if (error) {
    return <ProblemMessage error={error} onRetry={refetch} />;
  }
  if (!data?.changedAt) {
    return null;
  }
  const at = fullTime(data.changedAt, zone);
  return (
    <p>
      <bdi>
        {data.changedBy ? indicators.whyManual(data.changedBy, at) : indicators.whyManualAt(at)}
      </bdi>
    </p>
  );
}
