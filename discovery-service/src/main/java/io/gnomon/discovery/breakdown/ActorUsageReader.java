package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.slice.Slice;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ActorNameStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of slices by users, IP addresses or devices who they are. */
@ApplicationScoped
public class ActorUsageReader {

  private final ActorNameStore names;
  private final DeviceFollower devices;

  ActorUsageReader(ActorNameStore names, DeviceFollower devices) {
    this.names = names;
    this.devices = devices;
  }

  /** Reads slices of those that were looked up together. */
  @FunctionalInterface
  public interface Reader {
    /**
     * @param apps how many the one of the slice used; null where that is not counted
     */
    ActorUsage read(Slice slice, @Nullable Long apps);
  }

  /** For slices that are among these. */
  public Reader reader(Actor actor, List<Slice> slices) {
    var known =
        names.names(actor, slices.stream().map(slice -> Long.valueOf(slice.key())).toList());
    return (slice, apps) ->
        ActorUsage.of(
            actor,
            identity(actor, known.getOrDefault(Long.valueOf(slice.key()), slice.key())),
            apps,
            slice.measures());
  }

  private ActorIdentity identity(Actor actor, String name) {
    var device = actor == Actor.DEVICE ? devices.device(name).orElse(null) : null;
    return device == null
        ? new ActorIdentity(name, name, null)
        : new ActorIdentity(name, device.name(), device.group());
  }
}
