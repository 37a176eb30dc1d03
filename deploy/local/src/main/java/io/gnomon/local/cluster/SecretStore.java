package io.gnomon.local.cluster;

import java.util.Map;
import java.util.Optional;

/** Where a cluster keeps its secrets; each has a name and some files. */
interface SecretStore {

  /**
   * A secret as it was found.
   *
   * @param files by their names
   * @param version changes with each change of the secret
   */
  record StoredSecret(Map<String, String> files, String version) {}

  /** The secret of that name, if there is one. */
  Optional<StoredSecret> find(String name);

  /** Makes one that is not there. */
  void create(String name, Map<String, String> files);

  /** Gives one other files; fails where it was changed since it was found. */
  void replace(String name, StoredSecret found, Map<String, String> files);
}
