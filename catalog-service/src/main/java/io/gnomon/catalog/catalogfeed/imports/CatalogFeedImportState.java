package io.gnomon.catalog.catalogfeed.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of an import. */
public enum CatalogFeedImportState {
  /** Its file is being fetched, read and compared. */
  @JsonProperty("reading")
  READING,
  /** Its report is complete; nothing has been changed. */
  @JsonProperty("previewed")
  PREVIEWED,
  /** It is the feed's present layer. */
  @JsonProperty("applied")
  APPLIED,
  /** It was applied until a later import was. */
  @JsonProperty("replaced")
  REPLACED,
  /** It was applied and then rolled back. */
  @JsonProperty("rolledBack")
  ROLLED_BACK,
  /** It failed and changed nothing. */
  @JsonProperty("failed")
  FAILED
}
