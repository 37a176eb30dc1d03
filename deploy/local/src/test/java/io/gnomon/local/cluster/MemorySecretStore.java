package io.gnomon.local.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps secrets in memory, as a cluster does: what is there is not made again. */
final class MemorySecretStore implements SecretStore {

  final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();

  private final Map<String, Integer> versions = new HashMap<>();

  /** How many more may be made or replaced before the process is ended. */
  int left = Integer.MAX_VALUE;

  @Override
  public Optional<StoredSecret> find(String name) {
    return Optional.ofNullable(secrets.get(name))
        .map(files -> new StoredSecret(files, version(name)));
  }

  @Override
  public void create(String name, Map<String, String> files) {
    endInTheMiddle();
    if (secrets.putIfAbsent(name, files) != null) {
      throw new IllegalStateException(name + " is there");
    }
  }

  @Override
  public void replace(String name, StoredSecret found, Map<String, String> files) {
    endInTheMiddle();
    if (!version(name).equals(found.version())) {
      throw new IllegalStateException(name + " was changed by somebody else");
    }
    if (secrets.replace(name, files) == null) {
      throw new IllegalStateException(name + " is not there");
    }
    versions.merge(name, 1, Integer::sum);
  }

  /** The names of those that were replaced. */
  Set<String> replaced() {
    return versions.keySet();
  }

  private void endInTheMiddle() {
    if (left-- == 0) {
      throw new IllegalStateException("ended in the middle");
    }
  }

  private String version(String name) {
    return "v" + versions.getOrDefault(name, 0);
  }
}
