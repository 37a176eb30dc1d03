import { Button, Title } from "@patternfly/react-core";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { RolloutProgress } from "../../../components/RolloutProgress.tsx";
import type { TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { count, fullTime } from "../../../format/format.ts";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { type AppTagResponse, useAppTag } from "../../../queries/tags.ts";
import { useMayChange } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { toIndicatorsOf } from "../links.ts";
import { profileText } from "../scope.ts";
import { TaggedDomains } from "./TaggedDomains.tsx";

const { tags } = controlTexts;

interface Props {
  app: string;
  zone: string;
  onTag: (request: TagRequest) => void;
  onClose: () => void;
}

/** What follows from the tag of an app, and how far it has come. */
export function TagDrawer({ app, zone, onTag, onClose }: Props) {
  const tag = useAppTag(app);
  return (
    <DetailDrawer title={tag.data?.appName ?? app} size="34rem" onClose={onClose}>
      {tag.error && <ProblemMessage error={tag.error} onRetry={tag.refetch} />}
      {tag.data === undefined && !tag.error && <LoadingMessage />}
      {tag.data === null && <p className="gnomon-note">{tags.gone}</p>}
      {tag.data && <Details of={tag.data} zone={zone} onTag={onTag} />}
    </DetailDrawer>
  );
}

interface DetailsProps extends Pick<Props, "zone" | "onTag"> {
  of: AppTagResponse;
}

function Details({ of, zone, onTag }: DetailsProps) {
  const mayChange = useMayChange();
  const again = againOf(of);
  return (
    <>
      <Facts of={of} zone={zone} />
      {mayChange && again && (
        <div>
          <Button variant="secondary" onClick={() => onTag(again)}>{tags.again}</Button>
          <p className="gnomon-hint">{tags.againNote}</p>
        </div>
      )}
      {of.indicators.length > 0 && (
        <section>
          <Title headingLevel="h3" size="md">{tags.rollout}</Title>
          <RolloutProgress revision={of.revision} />
        </section>
      )}
      <TaggedDomains of={of} />
      {of.indicators.length > 0 && <Link to={toIndicatorsOf(of.appId)}>{tags.allIndicators}</Link>}
    </>
  );
}

/** The same tag once more, with what is said of it now; none where devices do nothing about it. */
function againOf(
  { appId: id, appName: name, tag, profile, reason = "" }: AppTagResponse,
): TagRequest | undefined {
  return tag === "sanctioned"
    ? undefined
    : { app: { id, name }, tag, decision: { profile, reason } };
}

function Facts({ of, zone }: { of: AppTagResponse; zone: string }) {
  const { data: groups } = useGroupChoices();
  const { profile } = of;
  return (
    <>
      <FactList
        facts={[
          [texts.measures.tag, texts.tags[of.tag]],
          [
            tags.devices,
            profile ? `${profile.name}: ${profileText(profile, groups)}` : tags.everyone,
          ],
          [tags.by, of.taggedBy],
          [tags.at, fullTime(of.taggedAt, zone)],
          [tags.reason, of.reason ?? texts.nothing],
          [tags.indicators, count(of.indicators.length)],
        ]}
      />
      {of.tag === "sanctioned" && <p className="gnomon-note">{tags.label}</p>}
    </>
  );
}
