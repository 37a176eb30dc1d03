import { Title } from "@patternfly/react-core";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { RolloutProgress } from "../../../components/RolloutProgress.tsx";
import { count, fullTime, seconds } from "../../../format/format.ts";
import { type Revision, type Rollout, useRollout } from "../../../queries/rollout.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { toEnrolled, toLagging } from "../../settings/devices/toEnrolled.ts";

const { rollouts } = controlTexts;

interface Props {
  revision: number;
  /** What the list says of it, where it is there. */
  known: Revision | undefined;
  zone: string;
  onClose: () => void;
}

/** How far a revision has come, and who lags; asked for again until none does. */
export function RolloutDrawer({ revision, known, zone, onClose }: Props) {
  const { data } = useRollout(revision);
  const title = known?.cause ?? rollouts.name(count(revision));
  return (
    <DetailDrawer title={title} size="32rem" onClose={onClose}>
      <RolloutProgress revision={revision} />
      {data && (
        <>
          <Facts rollout={data} known={known} zone={zone} />
          <Waiting rollout={data} />
          <p className="gnomon-hint">{rollouts.note}</p>
        </>
      )}
    </DetailDrawer>
  );
}

interface FactsProps extends Pick<Props, "known" | "zone"> {
  rollout: Rollout;
}

function Facts({ rollout: { revision, at, maxMillis }, known, zone }: FactsProps) {
  return (
    <FactList
      facts={[
        [rollouts.revision, count(revision)],
        [rollouts.at, fullTime(at, zone)],
        ...known
          ? [
            [rollouts.upserts, count(known.upserts)],
            [rollouts.removals, count(known.removals)],
          ] as const
          : [],
        [rollouts.last, maxMillis === undefined ? texts.nothing : seconds(maxMillis)],
      ]}
    />
  );
}

function Waiting({ rollout: { revision, pending, waiting } }: { rollout: Rollout }) {
  if (pending === 0) {
    return <p>{rollouts.allHaveIt}</p>;
  }
  return (
    <section>
      <Title headingLevel="h3" size="md">{`${rollouts.waiting}: ${count(pending)}`}</Title>
      <table className="gnomon-list">
        <thead>
          <tr>
            <th>{rollouts.device}</th>
            <th>{rollouts.connection}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ id, name, connected }) => (
            <tr key={id}>
              <td>
                <Link to={toEnrolled(id)}>
                  <bdi>{name}</bdi>
                </Link>
              </td>
              <td className="gnomon-reason">{connected ? rollouts.connected : rollouts.away}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="gnomon-note">
        {pending > waiting.length && texts.drawer.more(count(waiting.length), count(pending))}{" "}
        <Link to={toLagging(revision)}>{rollouts.allWaiting}</Link>
      </p>
    </section>
  );
}
