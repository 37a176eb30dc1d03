package io.gnomon.discovery.breakdown.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usage.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What one user, IP address or device, in the field of that name, used.
 *
 * @param apps how many; absent in a list of those who used one app
 */
public record ActorUsage(
    @Nullable ActorIdentity user,
    @Nullable ActorIdentity ipAddress,
    @Nullable ActorIdentity device,
    @Nullable Long apps,
    @JsonUnwrapped UsageMeasures measures) {

  static ActorUsage of(
      Actor actor, ActorIdentity identity, @Nullable Long apps, UsageMeasures measures) {
    return new ActorUsage(
        actor == Actor.USER ? identity : null,
        actor == Actor.IP_ADDRESS ? identity : null,
        actor == Actor.DEVICE ? identity : null,
        apps,
        measures);
  }
}
