/** Conditions under a name, of apps of the catalog or of a report. */
export interface NamedQuery {
  id: string;
  name: string;
  /** Whether it comes with Gnomon, and stays. */
  suggested: boolean;
  parameters: Record<string, string[]>;
}

/** What is told to save one. */
export type NewQuery = Pick<NamedQuery, "name" | "parameters">;

/** Which dialog is open: one that saves, or one that deletes a query. */
export type AskedOfQueries = "save" | NamedQuery;
