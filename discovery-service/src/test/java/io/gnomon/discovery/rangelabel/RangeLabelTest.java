package io.gnomon.discovery.rangelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.testing.Callers;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class RangeLabelTest {

  private static final String PATH = "/api/v1/ip-range-labels";

  @Inject RangeLabelService labels;
  @Inject Database database;

  /** Makes labels, ranges and sources of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String proxy = "proxy-" + mark;
  private final int octet = Integer.parseInt(mark.substring(0, 2), 16);

  private static ValidatableResponse create(String range, String label) {
    return Callers.analyst().body(Map.of("range", range, "label", label)).post(PATH).then();
  }

  private static String created(String range, String label) {
    return create(range, label).statusCode(201).extract().path("id");
  }

  private static Transaction use(String address) {
    return new Transaction(Instant.now(), null, address, "www.labels.example", null, 1L, 1L);
  }

  private List<String> addresses(String query) {
    return Reports.values(proxy + "/ip-addresses" + query, "ipAddress.id");
  }

  private String labelOf(String address) {
    return Reports.get(proxy + "/ip-addresses")
        .getString("items.find { it.ipAddress.id == '" + address + "' }.ipAddress.label");
  }

  @Test
  void theSmallestRangeNamesAnAddressAndAnyFindsIt() {
    var v6 = "2001:db8:" + mark.substring(4);
    var net = "10.%d.".formatted(octet);
    LogSources.send(
        proxy, List.of(use(net + "1.7"), use(net + "2.7"), use("192.0.2.7"), use(v6 + ":ffff::7")));
    LogSources.awaitCounted(proxy, 4);
    var wide = created(net + "0.0/16", "Plant " + mark);
    var small = created(net + "1.0/24", "B\u00fcro " + mark);
    var six = created(v6 + "::/48", "Six " + mark);

    assertThat(labelOf(net + "1.7")).isEqualTo("B\u00fcro " + mark);
    assertThat(labelOf(net + "2.7")).isEqualTo("Plant " + mark);
    assertThat(labelOf("192.0.2.7")).isNull();
    assertThat(addresses("?q=b\u00fcro " + mark)).containsExactly(net + "1.7");
    assertThat(addresses("?q=plant")).containsExactlyInAnyOrder(net + "1.7", net + "2.7");
    assertThat(addresses("?q=SIX " + mark)).hasSize(1).first().asString().startsWith(v6);
    assertThat(addresses("?q=192.0.2")).containsExactly("192.0.2.7");
    assertThat(
            Callers.viewer()
                .get("/api/v1/reports/" + proxy + "/ip-addresses?format=csv&q=plant")
                .asString())
        .contains(net + "1.7,B\u00fcro " + mark + ",");

    Callers.admin().delete(PATH + "/" + small).then().statusCode(204);
    assertThat(labelOf(net + "1.7")).isEqualTo("Plant " + mark);
    List.of(small, wide, six)
        .forEach(id -> Callers.admin().delete(PATH + "/" + id).then().statusCode(204));
    assertThat(labelOf(net + "1.7")).isNull();
  }

  @Test
  void aRangeIsCanonicalAndHasOneLabel() {
    var range = "10.%d.3.9/24".formatted(octet);
    create("10.0.0.0/40", "No range").statusCode(400);
    create("plant", "No range").statusCode(400);
    var id = created("198.18.%d.0/24".formatted(octet), "Once " + mark);
    create("198.18.%d.0/24".formatted(octet), "Twice " + mark).statusCode(409);
    assertThat(create(range, "Bits of the host").extract().statusCode()).isIn(201, 400);

    var page = Callers.viewer().get(PATH + "?limit=1").jsonPath();
    assertThat(page.getList("items")).hasSize(1);
    Callers.viewer()
        .get(PATH + "?limit=500")
        .then()
        .body("items.find { it.id == '" + id + "' }.label", equalTo("Once " + mark));
    Callers.admin().delete(PATH + "/" + id).then().statusCode(204);
    Callers.admin().delete(PATH + "/18").then().statusCode(204);
  }

  @Test
  @TestTransaction
  void thereAreTenThousandLabelsAndNotMore() {
    database.update(
        """
        insert into ip_range_label (id, cidr, label, created_by, created_at)
        select gen_random_uuid(), host('10.0.0.0'::inet + number), 'Full', 'ada', now()
        from generate_series(1, 9999 - (select count(*) from ip_range_label)) as number
        """);
    labels.create(new CreateRangeLabelRequest("192.0.2.1", "The last one"), "ada");

    assertThatThrownBy(
            () -> labels.create(new CreateRangeLabelRequest("192.0.2.2", "One more"), "ada"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("There are 10000 labels already.");
  }
}
