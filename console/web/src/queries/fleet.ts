import { useMutation, useQueryClient } from "@tanstack/react-query";
import { agentSim, answerOf, policy } from "../api/client.ts";
import { DEVICES } from "./devices.ts";
import { usePartsQuery } from "./session.ts";
import { sharesOf } from "./fleetShares.ts";

const TOKEN_HOURS = 1;

/** Whether this installation has simulated devices to enrol. */
export function useHasFleet(): boolean {
  const { data } = usePartsQuery();
  return data?.services.some(({ name, state }) => name === "agent-sim" && state === "ready") ??
    false;
}

/**
 * Enrols simulated devices in the departments of their organisation until there are so many, as
 * `./gnomon fleet` does, and lets them work at a pace, in visits of all of them a minute.
 */
export function useStartFleet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ devices, visitsPerMinute }: FleetOrder) => {
      const { departments } = await answerOf(agentSim.GET("/sim/v1/organisation"));
      const present = await answerOf(agentSim.GET("/sim/v1/fleet"));
      const missing = Math.max(0, devices - (present.devices - present.ended));
      for (const { department, count } of sharesOf(missing, departments)) {
        await enrol(department, count);
      }
      await answerOf(agentSim.PUT("/sim/v1/fleet/pace", { body: { visitsPerMinute } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: [DEVICES] }),
  });
}

interface FleetOrder {
  devices: number;
  visitsPerMinute: number;
}

async function enrol(department: string, count: number): Promise<void> {
  const { token } = await answerOf(
    policy.POST("/api/v1/enrolment-tokens", {
      body: {
        description: `simulated fleet, ${department}`,
        expiresInHours: TOKEN_HOURS,
        maxUses: count,
        tags: [department],
      },
    }),
  );
  await answerOf(
    agentSim.POST("/sim/v1/fleet/devices", {
      body: { enrolmentToken: token ?? "", department, count },
    }),
  );
}
