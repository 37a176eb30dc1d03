package io.gnomon.catalogbase.source;

import java.time.LocalDate;

/**
 * One pinned package.
 *
 * @param registry whose client fetches it
 * @param integrity the hash of the whole file, {@code sha512-<base64>} or {@code sha256-<hex>}
 * @param licence SPDX id, as found in the package itself
 * @param licenceFile where in the package the licence is stated
 * @param published day on which this version was published
 */
public record LockedPackage(
    String name,
    String version,
    Registry registry,
    String integrity,
    String licence,
    String licenceFile,
    LocalDate published) {

  /** Refuses names that a registry's client could read as an option or a path. */
  public LockedPackage {
    if (!name.matches("(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._+-]*")) {
      throw new IllegalArgumentException("not a package name: " + name);
    }
    if (!version.matches("[0-9][A-Za-z0-9.:+~-]*")) {
      throw new IllegalArgumentException("not an exact version: " + version);
    }
  }

  /** The name of its file in the cache. */
  public String fileName() {
    String flat = (name + "-" + version).replace("@", "").replace('/', '-').replace(':', '-');
    return flat + registry.extension();
  }
}
