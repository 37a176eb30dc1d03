import type { SendFile, SentFile } from "../api/upload.ts";

/** How many files are at hand at most, those that wait with those that are through. */
export const MAX_UPLOADS = 20;

type Step<T> =
  | { phase: "waiting" }
  | { phase: "sending"; sent: number }
  | { phase: "counting" }
  | { phase: "done"; answer: T }
  | { phase: "failed"; error: unknown };

/** How it stands with the upload of a file. */
export type Upload<T> = { id: number; file: SentFile } & Step<T>;

/** The files that were given last, in their order, and those that there was no room for. */
export interface Uploads<T> {
  uploads: readonly Upload<T>[];
  notTaken: readonly SentFile[];
}

/** Whether some are on their way, or wait for that. */
export function isBusy({ uploads }: Uploads<unknown>): boolean {
  return uploads.some(({ phase }) => phase !== "done" && phase !== "failed");
}

/** Sends files one after the other, and holds what became of them. */
export class UploadStore<T> {
  readonly #send: SendFile<T>;
  readonly #listeners = new Set<() => void>();
  readonly #aborts = new Map<number, AbortController>();
  #state: Uploads<T> = { uploads: [], notTaken: [] };
  #turn: Promise<void> = Promise.resolve();
  #lastId = 0;

  constructor(send: SendFile<T>) {
    this.#send = send;
  }

  get = (): Uploads<T> => this.#state;

  subscribe = (listener: () => void): () => void => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Sends files after those that still go, or in place of those that are through, as many as there
   * is room for; each answer comes once one is through.
   */
  add(files: readonly SentFile[]): Promise<void>[] {
    const before = isBusy(this.#state) ? this.#state.uploads : [];
    const room = MAX_UPLOADS - before.length;
    const taken = files.slice(0, room)
      .map((file) => ({ id: ++this.#lastId, file, phase: "waiting" as const }));
    this.#show({ uploads: [...before, ...taken], notTaken: files.slice(room) });
    return taken.map(({ id }) => this.#enqueue(id));
  }

  /** Sends a file once more that was refused. */
  retry(id: number): Promise<void> {
    this.#step(id, { phase: "waiting" });
    return this.#enqueue(id);
  }

  /** Forgets some files; the one of them that is on its way ends. */
  forget = (isMeant: (upload: Upload<T>) => boolean): void => {
    const { uploads, notTaken } = this.#state;
    uploads.filter(isMeant).forEach(({ id }) => this.#aborts.get(id)?.abort());
    this.#show({ uploads: uploads.filter((upload) => !isMeant(upload)), notTaken });
  };

  #enqueue(id: number): Promise<void> {
    this.#turn = this.#turn.then(() => this.#sendInTurn(id));
    return this.#turn;
  }

  async #sendInTurn(id: number): Promise<void> {
    const file = this.#state.uploads.find((upload) => upload.id === id)?.file;
    if (!file) {
      return;
    }
    const abort = new AbortController();
    this.#aborts.set(id, abort);
    this.#step(id, { phase: "sending", sent: 0 });
    try {
      const answer = await this.#send(file, {
        signal: abort.signal,
        onSent: (sent) =>
          this.#step(id, sent < file.size ? { phase: "sending", sent } : { phase: "counting" }),
      });
      this.#step(id, { phase: "done", answer });
    } catch (error) {
      this.#step(id, { phase: "failed", error });
    } finally {
      this.#aborts.delete(id);
    }
  }

  /** Says how it stands with a file; nothing of one that is forgotten. */
  #step(id: number, step: Step<T>): void {
    const { uploads, notTaken } = this.#state;
    this.#show({
      uploads: uploads.map((each) => each.id === id ? { id, file: each.file, ...step } : each),
      notTaken,
    });
  }

  #show(state: Uploads<T>): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
