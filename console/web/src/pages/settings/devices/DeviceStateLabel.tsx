import { Label } from "@patternfly/react-core";
import type { Device } from "../../../queries/devices.ts";
import { enrolledTexts } from "../../../texts/enrolledDevices.ts";
import { stateOf } from "./deviceFacts.ts";

const COLORS = { connected: "green", away: "grey", revoked: "red", cloned: "orange" } as const;

export function DeviceStateLabel({ device }: { device: Device }) {
  const state = stateOf(device);
  return (
    <Label isCompact variant="outline" color={COLORS[state]}>{enrolledTexts.states[state]}</Label>
  );
}
