import { Table, Tbody, Td, Th, Thead, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import type { RejectionCount } from "../../../queries/sources.ts";
import { sourceTexts } from "../../../texts/sources.ts";

const sources = sourceTexts;

/** The lines of a file that were not counted, by reason, with the first of each. */
export function RejectedLines({ reasons }: { reasons: RejectionCount[] }) {
  if (reasons.length === 0) {
    return <p className="gnomon-note">{sources.nothingRejected}</p>;
  }
  return (
    <Table aria-label={sources.rejectedTitle}>
      <Thead>
        <Tr>
          <Th>{sources.reason}</Th>
          <Th className="gnomon-number">{sources.lines}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {reasons.map((each) => (
          <Tr key={each.reason}>
            <Td dataLabel={sources.reason} className="gnomon-fill">
              {sources.reasons[each.reason]}
              <Samples lines={each.samples} />
            </Td>
            <Td dataLabel={sources.lines} className="gnomon-number">{count(each.count)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Samples({ lines }: { lines: string[] }) {
  return lines.length > 0 && (
    <ul className="gnomon-samples" aria-label={sources.samples}>
      {lines.map((line, index) => (
        <li key={`${index} ${line}`} title={line}>
          <code>
            <bdi>{line}</bdi>
          </code>
        </li>
      ))}
    </ul>
  );
}
