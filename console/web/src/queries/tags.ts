import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { answerOf, foundOf, policy } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/policy.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import { usePollMillis } from "./polling.ts";

const MAX_TAGS = 500;

export type AppTag = components["schemas"]["AppTag"];
export type AppTagResponse = components["schemas"]["AppTagResponse"];

type TagsQuery = NonNullable<paths["/api/v1/app-tags"]["get"]["parameters"]["query"]>;

/** What the list of tagged apps is filtered by. */
export type TagsFilter = Pick<TagsQuery, "q" | "riskLevel" | "tag">;

/** A tag for an app; without profile for all devices. */
export interface TagOrder {
  appId: string;
  tag: AppTag;
  profileId?: string;
  reason?: string;
}

const TAGS = "app-tags";
const REMOVAL = ["tag-removal"];

/** A page of the tagged apps. */
export function useAppTags(filter: TagsFilter, list: { cursor?: string }) {
  return useQuery({
    queryKey: [TAGS, filter, list],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/app-tags", {
          params: { query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Where the tagged apps come as a file, all that meet the conditions. */
export function appTagExportUrl(filter: TagsFilter): string {
  const path = "/api/v1/app-tags" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter });
}

/** The tag of an app, with what follows from it; null where it has none. */
export function useAppTag(appId: string | undefined) {
  const query = appTagQuery(appId ?? "", usePollMillis(REMOVAL));
  return useQuery({ ...query, enabled: appId !== undefined });
}

/** How the tag of an app is asked for, by itself or in the list; null where it has none. */
const LOOKUP = {
  read: (appId: string): Promise<AppTagResponse | null> =>
    foundOf(policy.GET("/api/v1/app-tags/{appId}", { params: { path: { appId } } })),
  find: async (appId: string): Promise<AppTagResponse | null> => {
    const query = { app: [appId] };
    return (await answerOf(policy.GET("/api/v1/app-tags", { params: { query } }))).items[0] ?? null;
  },
};

/**
 * Asks for the tag of an app again and again. Where it had none, the list is asked for one: that
 * none has come is no error there, of which the browser would write one each time.
 */
export function appTagQuery(appId: string, millis: number | false, lookup = LOOKUP) {
  const queryKey = [TAGS, appId];
  return {
    queryKey,
    queryFn: ({ client }: { client: QueryClient }) =>
      client.getQueryData(queryKey) === null ? lookup.find(appId) : lookup.read(appId),
    refetchInterval: millis,
  };
}

/** The tags of these apps, by app: `none` where one has none; nothing of apps not known yet. */
export function useTagsOf(apps: string[]) {
  return useQuery({
    queryKey: [TAGS, "of", apps],
    enabled: apps.length > 0,
    queryFn: async () => ({
      apps,
      ...await answerOf(
        policy.GET("/api/v1/app-tags", { params: { query: { app: apps, limit: MAX_TAGS } } }),
      ),
    }),
    select: tagsByApp,
    // What is known of apps that are asked for again stays.
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

function tagsByApp(
  { apps, items }: { apps: string[]; items: readonly AppTagResponse[] },
): ReadonlyMap<string, AppTag | "none"> {
  return new Map<string, AppTag | "none">([
    ...apps.map((app) => [app, "none"] as const),
    ...items.map(({ appId, tag }) => [appId, tag] as const),
  ]);
}

/** Tags an app. */
export function useSetTag() {
  const refresh = useTagsRefresh();
  return useMutation({ mutationFn: setTag, onSuccess: refresh });
}

/** Tags an app, and leaves it to the caller that what is shown of tags is asked for again. */
export function setTag({ appId, ...body }: TagOrder): Promise<AppTagResponse> {
  return answerOf(policy.PUT("/api/v1/app-tags/{appId}", { params: { path: { appId } }, body }));
}

/** Removes the tag of an app. */
export function useRemoveTag() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: REMOVAL,
    mutationFn: (appId: string) =>
      answerOf(policy.DELETE("/api/v1/app-tags/{appId}", { params: { path: { appId } } })),
    onSuccess: (_, appId) => {
      // Who has its details open is told; who opens them later asks.
      client.removeQueries({ queryKey: [TAGS, appId], type: "inactive" });
      client.setQueriesData({ queryKey: [TAGS, appId] }, null);
      refreshTags(client, appId);
    },
  });
}

/** Asks again for what is shown of tags. */
export function useTagsRefresh() {
  const client = useQueryClient();
  return () => refreshTags(client);
}

/**
 * Asks again for what is shown of tags; reports learn of them by an event, a moment later.
 *
 * @param gone an app whose tag is not asked for: it has none any more
 */
export function refreshTags(client: QueryClient, gone?: string): void {
  ["reports", TAGS, "indicators", "revisions"].forEach((key) =>
    client.invalidateQueries({
      queryKey: [key],
      predicate: ({ queryKey }) => gone === undefined || key !== TAGS || queryKey[1] !== gone,
    })
  );
}
