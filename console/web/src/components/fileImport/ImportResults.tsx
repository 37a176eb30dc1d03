import { count } from "../../format/format.ts";
import { fileImportTexts as words } from "../../texts/fileImport.ts";
import { FactList } from "../FactList.tsx";
import type { ImportResult, ImportTexts } from "./fileImport.ts";

interface Props {
  texts: ImportTexts;
  result: ImportResult;
}

/** What became of a file, or would: what is taken, what is passed over, and why. */
export function ImportResults({ texts, result }: Props) {
  const { lines, created, changed, unchanged, rejected, ignoredColumns = [] } = result;
  return (
    <>
      <FactList
        facts={[
          [texts.lines, count(lines)],
          [texts.created, count(created)],
          [texts.changed, count(changed)],
          [texts.unchanged, count(unchanged)],
          [words.rejected, count(rejected)],
        ]}
      />
      {ignoredColumns.length > 0 && <p>{words.ignored(ignoredColumns.join(", "))}</p>}
      {rejected > 0 && <Problems result={result} />}
    </>
  );
}

function Problems({ result: { problems, rejected } }: Pick<Props, "result">) {
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
