package io.gnomon.bench.catalog;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the requests: of a hundred, one is a bulk look-up, 59 are pages of the list, 40 are pages
 * of an app.
 */
final class Workload {

  static final int HOSTS = 10_000;
  private static final int ROUND = 100;
  private static final int LISTS = 59;

  private static final List<String> LIST_QUERIES =
      List.of(
          "category=cloud-storage&sort=-score",
          "minScore=3&maxScore=7&sort=name",
          "factor=iso27001:true&factor=soc2:true&sort=-score",
          "riskLevel=high&sort=score",
          "kind=all&sort=-coverage",
          "kind=consumerService,retailBrand&sort=name",
          "q=drive&sort=-score",
          "q=dropbx",
          "vendor=microsoft&sort=name",
          "domain=google.com",
          "category=generative-ai&factor=soc2:false,unknown&sort=-coverage",
          "minCoverage=0.2&factor=headquarters:DE&sort=name");

  private final List<String> apps;
  private final Buffer lookup;
  private final RandomGenerator random;
  private int asked;

  Workload(List<Known> apps, RandomGenerator random) {
    this.apps = apps.stream().map(Known::id).toList();
    this.random = random;
    this.lookup = lookup(apps, random);
  }

  /** An app of which there is a page, with a host of its own where it has one. */
  record Known(String id, @Nullable String host) {}

  /** A request; a body only where it has one. */
  record Request(RequestKind kind, String path, @Nullable Buffer body) {}

  Request next() {
    var place = asked++ % ROUND;
    if (place == ROUND - 1) {
      return new Request(RequestKind.BULK_LOOKUP, "/api/v1/apps/lookup", lookup);
    }
    return place < LISTS ? list() : page();
  }

  private Request list() {
    var query = LIST_QUERIES.get(random.nextInt(LIST_QUERIES.size()));
    return new Request(RequestKind.APP_LIST, "/api/v1/apps?" + query, null);
  }

  private Request page() {
    var id = apps.get(random.nextInt(apps.size()));
    return new Request(RequestKind.APP_PAGE, "/api/v1/apps/" + id, null);
  }

  /** Half of the hosts are below an app's, half belong to none. */
  private static Buffer lookup(List<Known> apps, RandomGenerator random) {
    var hosts = apps.stream().map(Known::host).filter(host -> host != null).toList();
    var asked = new JsonArray();
    for (var i = 0; i < HOSTS; i++) {
      asked.add(
          i % 2 == 0 && !hosts.isEmpty()
              ? "h" + i + "." + hosts.get(random.nextInt(hosts.size()))
              : "host-" + i + ".example");
    }
    return new JsonObject().put("hosts", asked).toBuffer();
  }
}
