package io.gnomon.discovery.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The primary names of people, of which pseudonyms are made: of a person's aliases the first in the
 * order of their bytes, as policy-service has it too. Held only in processes that ask for them.
 */
@ApplicationScoped
public class PrimaryNameService {

  private final AliasStore aliases;
  private volatile @Nullable Known known;

  /** What was read, and the version that it had at least. */
  private record Known(long version, Map<String, String> primaryNames) {

    String of(String name) {
      return primaryNames.getOrDefault(name, name);
    }
  }

  PrimaryNameService(AliasStore aliases) {
    this.aliases = aliases;
  }

  /**
   * That of the person whose canonical name it is; the name itself where it belongs to no person.
   */
  public UnaryOperator<String> lookup() {
    var read = known;
    return read == null ? refreshed()::of : read::of;
  }

  /** Reads anew what has changed, where it was read before. */
  void follow() {
    if (known != null) {
      refreshed();
    }
  }

  private synchronized Known refreshed() {
    // Before what it is the version of: what changes in between is read again.
    long version = aliases.version();
    var read = known;
    if (read == null || read.version() != version) {
      read = new Known(version, aliases.primaryNames());
      known = read;
    }
    return read;
  }
}
