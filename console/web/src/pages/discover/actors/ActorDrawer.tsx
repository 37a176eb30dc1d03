import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { Table, Tbody, Td, Th, Thead, Tr } from "../../../components/list/Table.tsx";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { bytes, count } from "../../../format/format.ts";
import {
  actorAppExportUrl,
  type ActorIdentity,
  type ActorKind,
  useActorApps,
} from "../../../queries/actors.ts";
import type { DiscoveredApp, ReportRange } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import { stateOf } from "../../../url/range.ts";
import { toApps } from "../apps/toApps.ts";
import { actorLinks } from "./actorLinks.ts";

const { drawer, measures } = texts;
const EMPTY = { title: drawer.empty, body: drawer.emptyBody };
const idOf = ({ app }: DiscoveredApp) => app.id;

interface Props {
  kind: ActorKind;
  report: string;
  actor: ActorIdentity;
  range: ReportRange;
  onClose: () => void;
}

/** Which apps an actor used. */
export function ActorDrawer({ kind, report, actor, range, onClose }: Props) {
  const apps = useActorApps(kind, report, actor.id, range);
  const links = actorLinks(kind, actor);
  const { total = 0, items = [] } = apps.data ?? {};
  return (
    <DetailDrawer title={actor.name} size="36rem" onClose={onClose}>
      {links.length > 0 && (
        <p className="gnomon-links">
          {links.map(({ to, label }) => <Link key={to} to={to}>{label}</Link>)}
        </p>
      )}
      <ListBody
        query={apps}
        question={[kind, report, actor.id, range]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
      >
        {(rows) => (
          <>
            <Apps items={rows} toApp={(app) => toApps({ report, ...stateOf(range), app })} />
            <p className="gnomon-note">
              {total > items.length && drawer.more(count(items.length), count(total))}{" "}
              <a href={actorAppExportUrl(kind, report, actor.id, range)} download>
                {texts.common.export}
              </a>
            </p>
          </>
        )}
      </ListBody>
    </DetailDrawer>
  );
}

interface AppsProps {
  items: DiscoveredApp[];
  toApp: (id: string) => string;
}

function Apps({ items, toApp }: AppsProps) {
  return (
    <Table aria-label={texts.apps.table}>
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
              <Link to={toApp(app.id)}>
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
