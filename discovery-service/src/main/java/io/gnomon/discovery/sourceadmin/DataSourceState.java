package io.gnomon.discovery.sourceadmin;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a data source does at the moment. */
enum DataSourceState {
  /** Nothing has come in yet, or nothing is kept any more. */
  @JsonProperty("empty")
  EMPTY,
  /** Data is recent. */
  @JsonProperty("receiving")
  RECEIVING,
  /** It is a stream, and its last data is older than {@link SourceConfig#silentAfter}. */
  @JsonProperty("silent")
  SILENT,
  /** It is one file, which was counted. */
  @JsonProperty("complete")
  COMPLETE,
  /** What was kept is being deleted. */
  @JsonProperty("deleting")
  DELETING
}
