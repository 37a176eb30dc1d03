package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The current or last step of an import. */
public enum CatalogFeedImportPhase {
  /** Others come first. */
  @JsonProperty("waiting")
  WAITING,
  /** The file is fetched from its URL. */
  @JsonProperty("fetching")
  FETCHING,
  /** The file is read. */
  @JsonProperty("reading")
  READING,
  /** Its entries are compared with the catalog. */
  @JsonProperty("comparing")
  COMPARING,
  /** The catalog is changed. */
  @JsonProperty("applying")
  APPLYING,
  /** The report is complete. */
  @JsonProperty("previewed")
  PREVIEWED,
  /** The catalog has been changed. */
  @JsonProperty("applied")
  APPLIED;

  static CatalogFeedImportPhase of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
