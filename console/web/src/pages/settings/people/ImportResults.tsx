import { FactList } from "../../../components/FactList.tsx";
import { count } from "../../../format/format.ts";
import type { ImportResult } from "../../../queries/peopleImport.ts";
import { importTexts as words } from "../../../texts/people.ts";

/** What became of a file of people, or would: what is taken, what is passed over, and why. */
export function ImportResults({ result }: { result: ImportResult }) {
  const { lines, created, changed, unchanged, rejected } = result;
  return (
    <>
      <FactList
        facts={[
          [words.lines, count(lines)],
          [words.created, count(created)],
          [words.changed, count(changed)],
          [words.unchanged, count(unchanged)],
          [words.rejected, count(rejected)],
        ]}
      />
      {rejected > 0 && <Problems result={result} />}
    </>
  );
}

function Problems({ result: { problems, rejected } }: { result: ImportResult }) {
  return (
    <div>
      <p className="gnomon-section">{words.problems}</p>
      <div
        className="gnomon-hosts"
        tabIndex={0}
        role="region"
        aria-label={words.problems}
      >
        <table className="gnomon-list">
          <thead>
            <tr>
              <th className="gnomon-number">{words.line}</th>
              <th>{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, reason }) => (
              <tr key={line}>
                <td className="gnomon-number">{count(line)}</td>
                <td className="gnomon-reason">
                  <bdi>{reason}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejected > problems.length && (
        <p className="gnomon-hint">{words.more(count(problems.length), count(rejected))}</p>
      )}
    </div>
  );
}
