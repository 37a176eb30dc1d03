package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of an import. */
public enum CatalogFeedImportState {
  /** Its file is being fetched, read and compared. */
  @JsonProperty("reading")
  READING,
  /** Its report is complete; nothing has been changed. */
  @JsonProperty("previewed")
  PREVIEWED,
  /** It waits to be applied, or is being applied; then it is applied, or previewed as before. */
  @JsonProperty("applying")
  APPLYING,
  /** It is the feed's present layer. */
  @JsonProperty("applied")
  APPLIED,
  /** It was applied until a later import was. */
  @JsonProperty("replaced")
  REPLACED,
  /**
   * It is the feed's present layer and waits to be rolled back, or is being rolled back; then it is
   * rolled back, or applied as before.
   */
  @JsonProperty("rollingBack")
  ROLLING_BACK,
  /** It was applied and then rolled back. */
  @JsonProperty("rolledBack")
  ROLLED_BACK,
  /** It failed and changed nothing. */
  @JsonProperty("failed")
  FAILED
}
