package io.gnomon.bench.reports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of usage. */
enum UsageTable {
  SITE(null),
  USER("user_name"),
  IP_ADDRESS("ip_address"),
  DEVICE("device");

  static final Set<UsageTable> BY_ACTOR = EnumSet.of(USER, IP_ADDRESS, DEVICE);

  private final @Nullable String names;

  UsageTable(@Nullable String names) {
    this.names = names;
  }

  String table() {
    return "usage_" + name().toLowerCase(Locale.ROOT);
  }

  /** The table of names of those who use. */
  @Nullable String names() {
    return names;
  }

  /** In the order of its rows. */
  String columns() {
    return "source_id, day, site_id"
        + (names == null ? "" : ", " + name().toLowerCase(Locale.ROOT) + "_id")
        + ", transactions, uploaded_bytes, downloaded_bytes, first_at, last_at";
  }
}
