package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.directory.AppTagFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of slices by app what the catalog says of the apps, and how they are tagged. */
@ApplicationScoped
public class DiscoveredAppReader {

  private final CloudAppService apps;
  private final AppTagFollower tags;

  DiscoveredAppReader(CloudAppService apps, AppTagFollower tags) {
    this.apps = apps;
    this.tags = tags;
  }

  /** How many used an app. */
  public record Users(@Nullable Long users, @Nullable Long ipAddresses, @Nullable Long devices) {

    /** Not counted. */
    public static final Users UNCOUNTED = new Users(null, null, null);
  }

  /** Reads slices of those that were looked up together. */
  @FunctionalInterface
  public interface Reader {
    DiscoveredApp read(Slice slice, Users users);
  }

  /** For slices that are among these. */
  public Reader reader(List<Slice> slices) {
    var known = apps.find(slices.stream().map(Slice::key).toList());
    return (slice, users) ->
        new DiscoveredApp(
            known.getOrDefault(slice.key(), CloudApp.unknown(slice.key())),
            tags.tag(slice.key()).orElse(null),
            users.users(),
            users.ipAddresses(),
            users.devices(),
            slice.measures());
  }
}
