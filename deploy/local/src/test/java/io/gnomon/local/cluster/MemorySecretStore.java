package io.gnomon.local.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps secrets in memory, as a cluster does: what is there is not made again. */
final class MemorySecretStore implements SecretStore {

  final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();

  /** How many more may be made before the process is ended. */
  int left = Integer.MAX_VALUE;

  @Override
  public Optional<Map<String, String>> find(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public void create(String name, Map<String, String> files) {
    if (left-- == 0) {
      throw new IllegalStateException("ended in the middle");
    }
    if (secrets.putIfAbsent(name, files) != null) {
      throw new IllegalStateException(name + " is there");
    }
  }

  @Override
  public void replace(String name, Map<String, String> files) {
    if (secrets.replace(name, files) == null) {
      throw new IllegalStateException(name + " is not there");
    }
  }
}
