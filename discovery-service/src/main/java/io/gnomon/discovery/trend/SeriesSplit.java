package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what usage is divided; what the catalog and the organisation say of an app now decides. */
public enum SeriesSplit {
  @JsonProperty("category")
  CATEGORY("app.category"),
  @JsonProperty("riskLevel")
  RISK_LEVEL("app.risk_level"),
  /** The organisation's decision; {@code none} where nothing was decided. */
  @JsonProperty("tag")
  TAG("case when u.app_id is not null then coalesce(tagged.tag, 'none') end"),
  /** The country of the headquarters, the first where there are several. */
  @JsonProperty("headquarters")
  HEADQUARTERS(
      "case when u.app_id is not null then coalesce(app.factors -> 'headquarters' ->> 0, 'unknown') end");

  private final String part;

  SeriesSplit(String part) {
    this.part = part;
  }

  /** SQL over usage {@code u} with its {@code app}; null where there is no app. */
  String part() {
    return part;
  }
}
