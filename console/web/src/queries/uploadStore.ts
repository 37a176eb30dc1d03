import type { SendFile, SentFile } from "../api/upload.ts";

/** How it stands with the upload of a file. */
export type UploadState<T> =
  | { phase: "none" }
  | { phase: "sending"; file: SentFile; sent: number }
  | { phase: "counting"; file: SentFile }
  | { phase: "done"; file: SentFile; answer: T }
  | { phase: "failed"; file: SentFile; error: unknown };

/** Holds the one upload that is on its way, and what became of the last one. */
export class UploadStore<T> {
  readonly #send: SendFile<T>;
  readonly #listeners = new Set<() => void>();
  #state: UploadState<T> = { phase: "none" };
  #abort: AbortController | undefined;

  constructor(send: SendFile<T>) {
    this.#send = send;
  }

  get = (): UploadState<T> => this.#state;

  subscribe = (listener: () => void): () => void => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Forgets the last upload, and ends the one that is on its way. */
  cancel = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#show({ phase: "none" });
  };

  /** Sends a file in place of the one before; nothing is answered where that failed. */
  async start(file: SentFile): Promise<T | undefined> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    const show = (state: UploadState<T>) => this.#abort === abort && this.#show(state);
    show({ phase: "sending", file, sent: 0 });
    try {
      const answer = await this.#send(file, {
        signal: abort.signal,
        onSent: (sent) =>
          show(sent < file.size ? { phase: "sending", file, sent } : { phase: "counting", file }),
      });
      show({ phase: "done", file, answer });
      return answer;
    } catch (error) {
      show({ phase: "failed", file, error });
      return undefined;
    }
  }

  #show(state: UploadState<T>): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
