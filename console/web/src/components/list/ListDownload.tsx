import { Button } from "@patternfly/react-core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { problemIn } from "../../api/problem.ts";
import { type ListFile, listFile } from "../../csv/listFile.ts";
import { count } from "../../format/format.ts";
import { useTimeZone } from "../../queries/settings.ts";
import { useMayRead } from "../../shell/session.ts";
import { texts } from "../../texts/texts.ts";
import { saveFile } from "../saveFile.ts";

const { common: words, problem } = texts;

interface Props<T> {
  file: ListFile<T>;
  /** What it is a file of, where a page offers several. */
  of?: string;
}

/**
 * Offers a list as a file that is made here, where no service makes one. One button begins, stops
 * what takes a while, and tries again, so that who works by keyboard stays on it.
 */
export function ListDownload<T>({ file, of }: Props<T>) {
  const { making, rows, start, stop } = useListFile(file);
  const { isPending, error } = making;
  const isLong = isPending && rows > 0;
  const label = isLong ? words.stop : error ? words.retry : words.export;
  return (
    <span className="gnomon-download">
      <span role="status">
        {isLong && words.collected(count(rows))}
        {error && problem.title(problemIn(error).title)}
      </span>
      <Button
        variant="link"
        isInline
        aria-label={of && words.labelOf(label, of)}
        onClick={isLong ? stop : isPending ? undefined : start}
      >
        {label}
      </Button>
    </span>
  );
}

function useListFile<T>(file: ListFile<T>) {
  const zone = useTimeZone(useMayRead());
  const [rows, setRows] = useState(0);
  const running = useRef<AbortController>(undefined);
  const making = useMutation({
    gcTime: 0,
    mutationFn: (signal: AbortSignal) => listFile(file, { zone, signal, onRows: setRows }),
  });
  const abort = () => running.current?.abort();
  useEffect(() => abort, []);
  return {
    making,
    rows,
    start: () => {
      setRows(0);
      running.current = new AbortController();
      making.mutate(running.current.signal, { onSuccess: saveFile });
    },
    stop: () => {
      abort();
      making.reset();
    },
  };
}
