package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.usage.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of slices by users, IP addresses or devices who they are. */
@ApplicationScoped
public class ActorUsageReader {

  private final ActorNameService names;

  ActorUsageReader(ActorNameService names) {
    this.names = names;
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
        names.identities(actor, slices.stream().map(slice -> Long.valueOf(slice.key())).toList());
    return (slice, apps) -> ActorUsage.of(actor, known.apply(slice.key()), apps, slice.measures());
  }
}
