import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { type EnrolmentToken, readEnrolmentTokens } from "../../../queries/enrolment.ts";
import { tokenStateOf } from "./tokenState.ts";

/** The enrolment tokens as a file; secrets are in none. */
export const TOKENS_FILE: ListFile<EnrolmentToken> = {
  name: "enrolment-tokens",
  columns: {
    id: ({ id }) => id,
    description: ({ description }) => description,
    state: (token) => tokenStateOf(token, new Date()),
    maxUses: ({ maxUses }) => maxUses,
    usesLeft: ({ usesLeft }) => usesLeft,
    tags: ({ tags }) => tags,
    expiresAt: ({ expiresAt }, zone) => csvTime(expiresAt, zone),
    createdAt: ({ createdAt }, zone) => csvTime(createdAt, zone),
    createdBy: ({ createdBy }) => createdBy,
    revokedAt: ({ revokedAt }, zone) => csvTime(revokedAt, zone),
  },
  read: readEnrolmentTokens,
};
