import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { bytes, count } from "../../../format/format.ts";
import {
  actorAppExportUrl,
  type ActorIdentity,
  type ActorKind,
  useActorApps,
} from "../../../queries/actors.ts";
import type { Days, DiscoveredApp } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";

const { drawer, measures } = texts;
const EMPTY = { title: drawer.empty, body: drawer.emptyBody };
const idOf = ({ app }: DiscoveredApp) => app.id;

interface Props {
  kind: ActorKind;
  report: string;
  actor: ActorIdentity;
  days: Days;
  onClose: () => void;
}

/** Which apps somebody used. */
export function ActorDrawer({ kind, report, actor, days, onClose }: Props) {
  const apps = useActorApps(kind, report, actor.id, days);
  const { total = 0, items = [] } = apps.data ?? {};
  return (
    <DetailDrawer title={actor.name} size="36rem" onClose={onClose}>
      <ListBody
        query={apps}
        question={[kind, report, actor.id, days]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
      >
        {(rows) => (
          <>
            <Apps items={rows} report={report} days={days} />
            <p className="gnomon-note">
              {total > items.length && drawer.more(count(items.length), count(total))}{" "}
              <a href={actorAppExportUrl(kind, report, actor.id, days)} download>
                {texts.common.export}
              </a>
            </p>
          </>
        )}
      </ListBody>
    </DetailDrawer>
  );
}

function Apps({ items, report, days }: { items: DiscoveredApp[]; report: string; days: Days }) {
  const search = new URLSearchParams({ report, days: String(days) });
  return (
    <Table variant="compact" aria-label={texts.apps.table}>
      <Thead>
        <Tr>
          <Th>{measures.app}</Th>
          <Th className="gnomon-number">{measures.score}</Th>
          <Th>{measures.tag}</Th>
          <Th className="gnomon-number">{measures.traffic}</Th>
          <Th className="gnomon-number">{measures.uploads}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {items.map(({ app, tag, trafficBytes, uploadedBytes }) => (
          <Tr key={app.id}>
            <Td dataLabel={measures.app}>
              <Link to={`/discover/apps?${search}&app=${encodeURIComponent(app.id)}`}>
                <bdi>{app.name}</bdi>
              </Link>
            </Td>
            <Td dataLabel={measures.score} className="gnomon-number">
              <RiskScore score={app.score} level={app.riskLevel} />
            </Td>
            <Td dataLabel={measures.tag}>
              <TagLabel tag={tag} />
            </Td>
            <Td dataLabel={measures.traffic} className="gnomon-number">{bytes(trafficBytes)}</Td>
            <Td dataLabel={measures.uploads} className="gnomon-number">{bytes(uploadedBytes)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
