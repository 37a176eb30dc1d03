package io.gnomon.catalog.layer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A host name below which names belong to different owners.
 *
 * @param owner who runs it
 * @param own names below it that, with all below them, belong to its owner
 */
public record SharedHost(String host, String owner, @Nullable List<String> own) {

  public SharedHost {
    own = List.copyOf(Objects.requireNonNullElse(own, List.of()));
  }

  /** One below which no name belongs to its owner. */
  public SharedHost(String host, String owner) {
    this(host, owner, null);
  }

  /** Names below it that are the owner's. */
  public List<String> ownHosts() {
    return Objects.requireNonNullElse(own, List.of());
  }
}
