package io.gnomon.discovery.report;

import io.gnomon.kit.export.ExportForm;

/** How much something was used, as files in CSV have it behind what it is. */
public final class MeasureColumns {

  public static final ExportForm<UsageMeasures> FORM =
      ExportForm.<UsageMeasures>named("measures")
          .column("transactions", UsageMeasures::transactions)
          .column("trafficBytes", UsageMeasures::trafficBytes)
          .column("uploadedBytes", UsageMeasures::uploadedBytes)
          .column("downloadedBytes", UsageMeasures::downloadedBytes)
          .column("firstSeenAt", UsageMeasures::firstSeenAt)
          .column("lastSeenAt", UsageMeasures::lastSeenAt);

  private MeasureColumns() {}
}
