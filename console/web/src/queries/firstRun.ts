import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answerOf, discovery, policy } from "../api/client.ts";
import { DEVICES } from "./devices.ts";
import { blockedApps, doneSteps, type FirstFacts } from "./firstSteps.ts";
import { REFRESH_MILLIS } from "./keys.ts";
import { useSettings } from "./settings.ts";
import { INDICATORS } from "./indicators.ts";

/** Sources that are looked at for the first data. */
const MAX_SOURCES = 50;
/** Indicators that are looked at for the first block. */
const MAX_INDICATORS = 50;
const HAS_FIRST_STEPS = "gnomon-first-steps";

/**
 * What the services know of the first steps.
 *
 * @param isLive whether it is looked at, and asked for again all the time
 * @param isAllowed whether it is asked for at all
 */
export function useFirstFacts(
  isLive: boolean,
  isAllowed = true,
): FirstFacts & { error: unknown; refetch: () => void } {
  const live = {
    enabled: isAllowed,
    ...(isLive ? { refetchInterval: REFRESH_MILLIS } : { staleTime: Infinity }),
  };
  const settings = useSettings(isAllowed);
  const devices = useQuery({
    ...live,
    queryKey: [DEVICES, "number"],
    queryFn: () => answerOf(policy.GET("/api/v1/devices", { params: { query: { limit: 1 } } })),
    select: ({ items, total }) => total ?? items.length,
  });
  const sources = useQuery({
    ...live,
    queryKey: ["data-sources", "first"],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/data-sources", { params: { query: { limit: MAX_SOURCES } } }),
      ),
    select: ({ items }) => items,
  });
  const blocked = useQuery({
    ...live,
    queryKey: [INDICATORS, "first"],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/indicators", {
          params: { query: { origin: "appTag", limit: MAX_INDICATORS } },
        }),
      ),
    select: ({ items }) => blockedApps(items),
  });
  const asked = [settings, devices, sources, blocked];
  return {
    settings: settings.data,
    devices: devices.data,
    sources: sources.data,
    blocked: blocked.data,
    error: asked.find(({ error }) => error)?.error,
    refetch: () => asked.filter(({ error }) => error).forEach(({ refetch }) => refetch()),
  };
}

/**
 * Whether a first step is still to be done. As long as that is not known, what this browser knew
 * last: else the navigation would move as soon as it is.
 */
export function useHasFirstSteps(isAllowed: boolean): boolean {
  const done = doneSteps(useFirstFacts(false, isAllowed));
  const known = done && !Object.values(done).every(Boolean);
  useEffect(() => {
    if (known !== undefined) {
      localStorage.setItem(HAS_FIRST_STEPS, String(known));
    }
  }, [known]);
  return known ?? localStorage.getItem(HAS_FIRST_STEPS) === "true";
}
