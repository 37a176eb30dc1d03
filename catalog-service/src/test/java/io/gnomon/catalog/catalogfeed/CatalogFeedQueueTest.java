package io.gnomon.catalog.catalogfeed;

import static io.gnomon.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class CatalogFeedQueueTest {

  private static final String FEED = "/api/v1/catalog-feeds/own";

  @Inject CatalogFeedReader reader;
  @Inject CatalogFeedProgressService progress;
  @Inject CatalogFeedImportService imports;
  @Inject CatalogFeedApplyService apply;

  private final CountDownLatch read = new CountDownLatch(1);

  /** Reads no file before the test lets it. */
  private final class HeldLoader extends CatalogFeedImportLoader {

    private HeldLoader() {
      super(reader, progress, imports, apply);
    }

    @Override
    void load(CatalogFeedLoad load) {
      try {
        read.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      super.load(load);
    }
  }

  @BeforeEach
  void turnOn() {
    QuarkusMock.installMockForType(new HeldLoader(), CatalogFeedImportLoader.class);
    turn(true);
  }

  @AfterEach
  void turnOff() {
    read.countDown();
    await()
        .untilAsserted(
            () ->
                admin().get(FEED + "/imports").then().body("items.state", not(hasItem("reading"))));
    turn(false);
  }

  @Test
  void fiveFilesWaitToBeReadAndASixthIsToComeLater() {
    for (int i = 0; i < 5; i++) {
      bring().statusCode(202);
    }

    bring()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("detail", containsString("Too many files are waiting"));

    read.countDown();
    await().untilAsserted(() -> bring().statusCode(202));
  }

  private static ValidatableResponse bring() {
    return admin()
        .contentType("application/octet-stream")
        .body("name,domains\nQueued,queued.example\n".getBytes(StandardCharsets.UTF_8))
        .post(FEED + "/imports?preview=true")
        .then();
  }

  private static void turn(boolean on) {
    admin()
        .contentType("application/json")
        .body(Map.of("enabled", on))
        .put(FEED)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification admin() {
    return Callers.person("admin@example.org", Roles.ADMIN);
  }
}
