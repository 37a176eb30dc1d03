package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.installation.Part;
import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** Sums of transactions and bytes, to compare what the devices did with what the report counts. */
public record Tally(long transactions, long uploadedBytes, long downloadedBytes) {

  /** What the fleet really did. */
  public static Tally ofDevices() {
    return of(Fleet.ledger());
  }

  /** What the report counts. */
  public static Tally ofReport() {
    return of(
        to(Part.DISCOVERY)
            .get("/api/v1/reports/endpoint-users")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath());
  }

  /** Waits until the devices have made so many transactions more. */
  public static void awaitVisits(Tally devicesBefore, long transactions, Duration atMost) {
    await()
        .atMost(atMost)
        .until(() -> ofDevices().minus(devicesBefore).transactions() >= transactions);
  }

  /** What came since then. */
  public Tally minus(Tally earlier) {
    return new Tally(
        transactions - earlier.transactions,
        uploadedBytes - earlier.uploadedBytes,
        downloadedBytes - earlier.downloadedBytes);
  }

  /** Waits until the report has grown by exactly this, and sees that it stays so. */
  public void awaitInReportSince(Tally reportBefore) {
    await()
        .atMost(Duration.ofSeconds(90))
        .during(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(ofReport().minus(reportBefore)).isEqualTo(this));
  }

  private static Tally of(JsonPath sums) {
    return new Tally(
        sums.getLong("transactions"),
        sums.getLong("uploadedBytes"),
        sums.getLong("downloadedBytes"));
  }
}
