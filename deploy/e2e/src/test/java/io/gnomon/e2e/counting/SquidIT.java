package io.gnomon.e2e.counting;

import static io.gnomon.e2e.RunningGnomon.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The report over a log that a real Squid wrote says what awk, which knows nothing of us, computes
 * from the same file.
 */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class SquidIT {

  /**
   * Lines that are a use of a site: with a target, and not denied by the proxy. Prints client,
   * user, host, bytes.
   */
  private static final String USES =
      "$4 !~ /DENIED/ && ($6 == \"CONNECT\" || $7 ~ /^http:/) {"
          + " h = $7; sub(/^http:\\/\\//, \"\", h); sub(/[:\\/].*/, \"\", h);";

  private static final File LOG =
      Path.of(System.getProperty("gnomon.root", "../.."), "deploy/samples/squid/access.log")
          .toFile();

  @Test
  void theReportSaysWhatAwkSays() throws Exception {
    var upload = upload();
    var report = "/api/v1/reports/" + upload.getString("reportId");
    var days = "?from=2026-01-01&to=2027-12-31";
    var rows = days + "&limit=500";

    var totals = get(report + days);
    assertThat(totals.getLong("transactions")).isEqualTo(count("n++", "n"));
    assertThat(totals.getLong("trafficBytes")).isEqualTo(count("b += $5", "b"));
    assertThat(totals.getLong("users")).isEqualTo(count("n += ($8 != \"-\" && !s[$8]++)", "n"));
    assertThat(totals.getLong("ipAddresses")).isEqualTo(count("n += !s[$3]++", "n"));
    assertThat(upload.getLong("transactions") + upload.getLong("rejected"))
        .isEqualTo(upload.getLong("lines"));
    assertThat(perUser(get(report + "/users" + rows)))
        .isEqualTo(awkTable("if ($8 != \"-\") s[$8] += $5"));
    assertThat(
            get(report + "/apps" + rows)
                .getLong("items.find { it.app.id == 'dropbox' }.transactions"))
        .isEqualTo(count("n += h ~ /(^|\\.)(dropbox\\.com|dropboxusercontent\\.com)$/", "n"));
    assertThat(get(report + "/uncatalogued-domains" + rows).getList("items.domain"))
        .contains("unknown-saas.example", "notdropbox.com");
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() {
    upload();
    var again = upload();

    assertThat(again.getBoolean("duplicate")).isTrue();
  }

  private static JsonPath upload() {
    return to(Part.DISCOVERY)
        .contentType("application/octet-stream")
        .body(LOG)
        .post("/api/v1/reports/snapshots?format=squidNative&name=Squid")
        .then()
        .statusCode(anyOf(is(200), is(201)))
        .extract()
        .jsonPath();
  }

  private static JsonPath get(String path) {
    return to(Part.DISCOVERY).get(path).then().statusCode(200).extract().jsonPath();
  }

  private static Map<String, Long> perUser(JsonPath users) {
    var table = new TreeMap<String, Long>();
    for (int i = 0; i < users.getList("items").size(); i++) {
      table.put(
          users.getString("items[" + i + "].user.name"),
          users.getLong("items[" + i + "].trafficBytes"));
    }
    return table;
  }

  private static long count(String step, String result) throws IOException {
    return Long.parseLong(awk(USES + step + "} END { print " + result + " + 0 }").trim());
  }

  private static Map<String, Long> awkTable(String step) throws IOException {
    var table = new TreeMap<String, Long>();
    awk(USES + step + "} END { for (k in s) print k, s[k] }")
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> table.put(parts[0], Long.parseLong(parts[1])));
    return table;
  }

  private static String awk(String program) throws IOException {
    var process = new ProcessBuilder("awk", program, LOG.getPath()).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(errors).isEmpty();
    return output;
  }
}
