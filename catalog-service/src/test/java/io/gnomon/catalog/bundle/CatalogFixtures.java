package io.gnomon.catalog.bundle;

import java.nio.charset.StandardCharsets;

/** Catalogs that differ a little from the bundled one. */
public final class CatalogFixtures {

  private CatalogFixtures() {}

  public static CatalogFiles renamed(CatalogFiles files, String appId, String name) {
    return edited(files, appId, "(?m)^name: .*$", "name: " + name);
  }

  public static CatalogFiles edited(CatalogFiles files, String appId, String pattern, String by) {
    var path = "apps/" + appId + ".yaml";
    var text = new String(files.file(path), StandardCharsets.UTF_8);
    return files.with(path, text.replaceFirst(pattern, by));
  }
}
