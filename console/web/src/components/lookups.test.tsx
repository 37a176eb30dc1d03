import "./testing/withoutStyles.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import assert from "node:assert/strict";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { ProblemError } from "../api/problem.ts";
import { SharesCard } from "../pages/overview/SharesCard.tsx";
import { OVERVIEW_FIELDS } from "../pages/overview/overviewSearch.ts";
import type { ReportRange, ShareSplit } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";
import { read } from "../url/search.ts";
import { UserGroupProblem } from "./UserGroupSelect.tsx";

const RANGE: ReportRange = { days: 30 };
const SHARES = {
  transactions: 3,
  trafficBytes: 30,
  parts: [{ key: "storage", transactions: 3, trafficBytes: 30 }],
};

/** A client that has asked already: what was answered, and what failed. */
function askedOf(answers: [unknown[], unknown][], failed: unknown[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  answers.forEach(([key, answer]) => client.setQueryData(key, answer));
  client.getQueryCache().build(client, { queryKey: failed }).setState({
    status: "error",
    error: new ProblemError(503, "The service is away", ""),
  });
  return client;
}

function shown(client: QueryClient, what: ReactNode): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MemoryRouter>{what}</MemoryRouter>
    </QueryClientProvider>,
  );
}

function shares(by: ShareSplit): string {
  const client = askedOf([[["reports", "all", "shares", RANGE, by], SHARES]], ["categories"]);
  const state = read(OVERVIEW_FIELDS, new URLSearchParams());
  return shown(
    client,
    <SharesCard report="all" range={RANGE} by={by} state={state} onChange={() => {}} />,
  );
}

Deno.test("user groups that do not come are missed, with a way to try again", () => {
  const page = shown(askedOf([], ["user-groups", "choices"]), <UserGroupProblem />);

  assert.ok(page.includes(texts.problem.missing(texts.lookups.userGroups, "The service is away")));
  assert.ok(page.includes(texts.common.retry));
});

Deno.test("names of categories that do not come are missed where they would stand", () => {
  const missing = texts.problem.missing(texts.lookups.categoryNames, "The service is away");

  const categories = shares("category");

  assert.ok(categories.includes("storage"));
  assert.ok(categories.includes(missing));
  assert.ok(categories.includes(texts.common.retry));
  assert.ok(!shares("tag").includes(missing));
});
