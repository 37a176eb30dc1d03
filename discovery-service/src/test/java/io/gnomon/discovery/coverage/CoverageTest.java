package io.gnomon.discovery.coverage;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a day that no other test uses. */
@QuarkusTest
@DiscoveryTest
class CoverageTest {

  private static final String PATH = "/api/v1/coverage";
  private static final String LOGS = "/api/v1/reports/all-sources/";
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(63);
  private static final String RANGE = "?from=" + DAY + "&to=" + DAY;
  private static final String DEVICE_ADDRESS = "10.20.0.7";

  private final String host = "c" + UUID.randomUUID() + ".example";
  private final TestDevice device = new TestDevice();

  @BeforeEach
  void turnOn() {
    Topics.telemetry(true);
  }

  @Test
  void whatLogsTellIsComparedWithWhatDevicesReport() {
    uploads(
        line("ann", DEVICE_ADDRESS, host)
            + line("bob", "10.9.9.9", host)
            + line("-", "10.9.9.9", host)
            + line("bob", "10.9.9.9", "192.0.2.77"));
    var silent = UUID.randomUUID().toString();
    enrolled(device.id());
    enrolled(silent);
    device.sends(TestDevice.line(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC), "ann", host, "", 1));
    Reports.await("endpoint-users" + RANGE, report -> report.getInt("transactions") == 1);

    var logs = get("").getMap("logs");
    assertThat(logs)
        .isEqualTo(
            Map.of(
                "transactions", 4,
                "transactionsWithoutUser", 1,
                "transactionsWithoutHost", 1,
                "users", 2,
                "usersWithoutDevice", 1,
                "ipAddresses", 2,
                "ipAddressesWithoutDevice", 1));
    assertBobHasNoDevice();
    assertSilent(silent, device.id());
    Callers.viewer().get(PATH + "/silent-devices?days=1").then().statusCode(400);
    Callers.device(silent).get(PATH).then().statusCode(403);
  }

  private static void assertBobHasNoDevice() {
    assertThat(withoutDevice("users", "").getList("items.user.name")).containsExactly("bob");
    assertThat(withoutDevice("users", "").getInt("total")).isEqualTo(1);
    assertThat(withoutDevice("users", "&q=ann").getList("items")).isEmpty();
    assertThat(withoutDevice("users", "&format=json").getList("items.user.name"))
        .containsExactly("bob");
    assertThat(withoutDevice("user-totals", "").getInt("transactions")).isEqualTo(2);
    assertThat(withoutDevice("ip-addresses", "").getList("items.ipAddress.name"))
        .containsExactly("10.9.9.9");
    assertThat(withoutDevice("ip-addresses", "&format=json").getInt("items[0].transactions"))
        .isEqualTo(3);
    assertThat(withoutDevice("ip-address-totals", "").getInt("transactions")).isEqualTo(3);
    Callers.viewer()
        .get(LOGS + "devices" + RANGE + "&withoutDevice=true")
        .then()
        .statusCode(400)
        .body("detail", containsString("withoutDevice"));
  }

  private static void assertSilent(String silent, String reporting) {
    var devices = silentDevices();
    assertThat(devices).contains(silent).doesNotContain(reporting);
    assertThat(get("").getInt("devices.silent")).isEqualTo(devices.size());
    assertThat(get("").getInt("devices.enrolled")).isGreaterThan(devices.size());
    assertFound(silent);
  }

  /** By words of its name, as a page and as a file. */
  private static void assertFound(String silent) {
    var words = "&q=" + silent.substring(9).toUpperCase(Locale.ROOT) + " device";
    var page = get("/silent-devices", words);
    assertThat(page.getList("items.id")).containsExactly(silent);
    assertThat(page.getInt("total")).isEqualTo(1);
    assertThat(get("/silent-devices", words + " absent").getList("items")).isEmpty();
    assertThat(get("/silent-devices", words + "&format=json").getList("items.name"))
        .containsExactly("DEVICE-" + silent);
    assertThat(
            Callers.viewer()
                .get(PATH + "/silent-devices" + RANGE + words + "&format=csv")
                .asString())
        .endsWith(
            "device,name,group,lastSeenAt\r\n%s,DEVICE-%s,Everyone,\r\n".formatted(silent, silent));
  }

  private static List<String> silentDevices() {
    var ids = new ArrayList<String>();
    var cursor = "";
    do {
      var page = get("/silent-devices", "&limit=1" + cursor);
      ids.addAll(page.getList("items.id", String.class));
      cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .containsExactlyElementsOf(get("/silent-devices", "&limit=500").getList("items.id"));
    return ids;
  }

  private static void enrolled(String id) {
    int before = get("").getInt("devices.enrolled");
    Topics.device(id, "DEVICE-" + id, "Everyone");
    await().until(() -> get("").getInt("devices.enrolled") > before);
  }

  /** Of who appears in logs. */
  private static JsonPath withoutDevice(String list, String more) {
    return Callers.viewer()
        .get(LOGS + list + RANGE + "&withoutDevice=true" + more)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath get(String path) {
    return get(path, "");
  }

  private static JsonPath get(String path, String more) {
    return Callers.viewer()
        .get(PATH + path + RANGE + more)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void uploads(String log) {
    Callers.analyst()
        .contentType("application/octet-stream")
        .body(log.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots")
        .then()
        .statusCode(201);
  }

  private static String line(String user, String address, String host) {
    long seconds = DAY.atTime(9, 0).toEpochSecond(ZoneOffset.UTC);
    return "%d.000 120 %s TCP_TUNNEL/200 1000 CONNECT %s:443 %s HIER_DIRECT/192.0.2.1 -\n"
        .formatted(seconds, address, host, user);
  }
}
