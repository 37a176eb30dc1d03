package io.gnomon.local.cluster;

import java.util.Map;
import java.util.Optional;

/** Where a cluster keeps its secrets; each has a name and some files. */
interface SecretStore {

  /** The files of a secret by their names, if there is one. */
  Optional<Map<String, String>> find(String name);

  /** Makes one that is not there. */
  void create(String name, Map<String, String> files);

  /** Gives one that is there other files. */
  void replace(String name, Map<String, String> files);
}
