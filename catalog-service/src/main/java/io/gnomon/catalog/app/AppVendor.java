package io.gnomon.catalog.app;

import org.jspecify.annotations.Nullable;

/**
 * The company that runs an app, as the app has it.
 *
 * @param id the same for all apps of the company, however they spell it
 */
public record AppVendor(String id, String name) {

  /**
   * Of two columns; null where the vendor is not known. What was stored before vendors had ids has
   * its name for one until the catalog is merged again.
   */
  public static @Nullable AppVendor of(@Nullable String id, @Nullable String name) {
    return name == null ? null : new AppVendor(id == null ? name : id, name);
  }

  /** How answers show it, beside other properties; both are absent where it is not known. */
  public record Shown(@Nullable String vendor, @Nullable String vendorId) {

    public static Shown of(@Nullable AppVendor vendor) {
      return vendor == null ? new Shown(null, null) : new Shown(vendor.name, vendor.id);
    }
  }
}
