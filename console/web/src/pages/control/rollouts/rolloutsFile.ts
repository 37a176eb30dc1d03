import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import {
  readRevisions,
  readRollout,
  type Revision,
  REVISIONS,
  type Rollout,
} from "../../../queries/rollout.ts";

type Row = Revision & { rollout: Rollout | null };

/** The revisions of the feed as a file, each with how far it has come. */
export const ROLLOUTS_FILE: ListFile<Row> = {
  name: "rollouts",
  columns: {
    revision: ({ revision }) => revision,
    epoch: ({ epoch }) => epoch,
    cause: ({ cause }) => cause,
    at: ({ at }, zone) => csvTime(at, zone),
    upserts: ({ upserts }) => upserts,
    removals: ({ removals }) => removals,
    devices: ({ rollout }) => rollout?.devices,
    enforced: ({ rollout }) => rollout?.enforced,
    p50Millis: ({ rollout }) => rollout?.p50Millis,
    p99Millis: ({ rollout }) => rollout?.p99Millis,
    maxMillis: ({ rollout }) => rollout?.maxMillis,
  },
  pageSize: REVISIONS,
  read: async (page, signal) => {
    const { items, ...rest } = await readRevisions(page, signal);
    const rollouts = await Promise.all(items.map(({ revision }) => readRollout(revision, signal)));
    return { items: items.map((item, i) => ({ ...item, rollout: rollouts[i] ?? null })), ...rest };
  },
};
