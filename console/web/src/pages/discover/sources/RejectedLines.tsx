import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { count, percent } from "../../../format/format.ts";
import type { RejectionCount } from "../../../queries/sources.ts";
import { texts } from "../../../texts/texts.ts";

const { sources } = texts;

interface Props {
  reasons: RejectionCount[];
  /** How many lines the file has. */
  lines: number;
}

/** The lines of a file that were not counted, by reason, with the first of each. */
export function RejectedLines({ reasons, lines }: Props) {
  if (reasons.length === 0) {
    return <p className="gnomon-note">{sources.nothingRejected}</p>;
  }
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={sources.rejectedTitle}>
      <Table variant="compact" aria-label={sources.rejectedTitle}>
        <Thead>
          <Tr>
            <Th>{sources.reason}</Th>
            <Th className="gnomon-number">{sources.lines}</Th>
            <Th className="gnomon-number">{sources.share}</Th>
          </Tr>
        </Thead>
        {reasons.map((each) => (
          <Tbody key={each.reason}>
            <Tr isBorderRow={false}>
              <Td dataLabel={sources.reason}>{sources.reasons[each.reason]}</Td>
              <Td dataLabel={sources.lines} className="gnomon-number">{count(each.count)}</Td>
              <Td dataLabel={sources.share} className="gnomon-number">
                {percent(each.count, lines)}
              </Td>
            </Tr>
            {each.samples.length > 0 && (
              <Tr>
                <Td dataLabel={sources.samples} colSpan={3}>
                  <ul className="gnomon-samples" aria-label={sources.samples}>
                    {each.samples.map((sample, index) => (
                      <li key={`${index} ${sample}`} title={sample}>
                        <code>
                          <bdi>{sample}</bdi>
                        </code>
                      </li>
                    ))}
                  </ul>
                </Td>
              </Tr>
            )}
          </Tbody>
        ))}
      </Table>
    </div>
  );
}
