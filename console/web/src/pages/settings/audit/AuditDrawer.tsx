import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { Table, Tbody, Td, Th, Thead, Tr } from "../../../components/list/Table.tsx";
import { fullTime } from "../../../format/format.ts";
import type { AuditEntry } from "../../../queries/audit.ts";
import { auditTexts as audit } from "../../../texts/audit.ts";
import { texts } from "../../../texts/texts.ts";
import { changesOf } from "./auditChanges.ts";
import { actionText, subjectText, whoText } from "./auditWords.ts";

interface Props {
  /** The entry; nothing where the page of the list does not have it. */
  entry: AuditEntry | undefined;
  zone: string;
  onClose: () => void;
}

/** What was changed, from what to what. */
export function AuditDrawer({ entry, zone, onClose }: Props) {
  return (
    <DetailDrawer
      title={entry ? actionText(entry.action) : audit.title}
      size="36rem"
      onClose={onClose}
    >
      {entry
        ? (
          <>
            <FactList
              facts={[
                [audit.at, fullTime(entry.at, zone)],
                [audit.who, whoText(entry)],
                [audit.subject, subjectText(entry)],
                [audit.reason, entry.reason ?? texts.nothing],
                [audit.id, entry.subject],
                [audit.code, entry.action],
              ]}
            />
            <Changes entry={entry} />
          </>
        )
        : <p>{audit.gone}</p>}
    </DetailDrawer>
  );
}

function Changes({ entry: { before, after } }: { entry: AuditEntry }) {
  const changes = changesOf(before, after);
  if (changes.length === 0) {
    return <p className="gnomon-note">{audit.nothingTold}</p>;
  }
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={audit.after}>
      <Table aria-label={audit.after}>
        <Thead>
          <Tr>
            <Th>{audit.field}</Th>
            <Th>{audit.before}</Th>
            <Th>{audit.after}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {changes.map((change) => (
            <Tr key={change.field}>
              <Td dataLabel={audit.field}>{change.field || audit.value}</Td>
              <Value label={audit.before} text={change.before} />
              <Value label={audit.after} text={change.after} />
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Value({ label, text }: { label: string; text: string | undefined }) {
  return (
    <Td dataLabel={label} modifier="breakWord">
      {text === undefined ? texts.nothing : <bdi>{text}</bdi>}
    </Td>
  );
}
