/** Conditions under a name, of apps of the catalog or of a report. */
export interface NamedQuery {
  id: string;
  name: string;
  /** Whether it comes with Gnomon, and stays. */
  suggested: boolean;
  parameters: Record<string, string[]>;
}

/** What is sent to save one. */
export type NewQuery = Pick<NamedQuery, "name" | "parameters">;

/** A change of one, made to the version that was shown. */
export interface QueryChange {
  id: string;
  body: NewQuery;
  etag: string;
}

/** Which dialog is open: one that saves, or one that changes or deletes a query. */
export type AskedOfQueries = "save" | { what: "change" | "delete"; query: NamedQuery };

/** The query that is to be changed, if one is. */
export function changedQuery(asked: AskedOfQueries): string | undefined {
  return asked !== "save" && asked.what === "change" ? asked.query.id : undefined;
}
