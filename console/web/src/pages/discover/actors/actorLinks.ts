import type { ActorIdentity, ActorKind } from "../../../queries/actors.ts";
import { texts } from "../../../texts/texts.ts";
import { toAlerts } from "../../respond/alerts/toAlerts.ts";
import { toEnrolled } from "../../settings/devices/toEnrolled.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const { drawer } = texts;

/**
 * Links to what else is known of an actor, and their texts: alerts name devices by their
 * ids and users as devices do, which is neither what a person of the directory has nor what a log
 * says of a device.
 */
export function actorLinks(
  kind: ActorKind,
  { id, personId }: ActorIdentity,
): { to: string; label: string }[] {
  const isId = UUID.test(id);
  if (kind === "devices" && isId) {
    return [
      { to: toAlerts({ device: id }), label: drawer.alertsOf.devices },
      { to: toEnrolled(id), label: drawer.enrolled },
    ];
  }
  return kind === "users" && !isId && !personId
    ? [{ to: toAlerts({ user: id }), label: drawer.alertsOf.users }]
    : [];
}
