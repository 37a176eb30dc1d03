import type { components, paths } from "./generated/discovery.ts";
import { problemIn, problemOf } from "./problem.ts";

export type Snapshot = components["schemas"]["SnapshotResponse"];

/** What is shown of a file that is sent. */
export type SentFile = Pick<File, "name" | "size">;

export interface SendOptions {
  signal: AbortSignal;
  /** How many bytes have left. */
  onSent: (bytes: number) => void;
}

export type SendFile<T> = (file: SentFile, options: SendOptions) => Promise<T>;

const PATH = "/api/v1/reports/snapshots" satisfies keyof paths;
const MAX_NAME = 200;

/** Where a file goes, under its name; the services find out whether it is packed. */
export function uploadUrl(name: string): string {
  const said = name.replace(/\p{Cc}/gu, " ").trim().slice(0, MAX_NAME);
  return said ? `${PATH}?${new URLSearchParams({ name: said })}` : PATH;
}

/**
 * Sends a log file. The browser reads it as it sends it, so that its size is no matter; `fetch` would
 * not tell how far it is.
 */
export const sendFile: SendFile<Snapshot> = (file, { signal, onSent }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", uploadUrl(file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      if (request.status === 200 || request.status === 201) {
        resolve(request.response as Snapshot);
      } else {
        reject(problemOf(request.status, request.response));
      }
    };
    request.onerror = () => reject(problemIn(undefined));
    request.onabort = request.onerror;
    signal.addEventListener("abort", () => request.abort());
    request.send(file as File);
  });
