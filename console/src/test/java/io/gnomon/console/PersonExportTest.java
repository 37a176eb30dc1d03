package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PersonExportTest {

  private static final String PATH = "/api/v1/privacy/person-exports";
  private static final String REQUEST = "{\"person\":\"a/b?\",\"reason\":\"asked & told\"}";

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);
  private final Backend policy = Backends.of("policy-service");
  private final Backend discovery = Backends.of("discovery-service");
  private final Backend other = Backends.otherOfDiscovery();

  @AfterEach
  void mend() {
    policy.open();
    policy.status = 200;
    for (var each : new Backend[] {discovery, other}) {
      each.status = 200;
      each.breakingOff = false;
    }
    // A service that was away is asked again a moment after it is back.
    await().until(() -> export(REQUEST).statusCode() == 200);
  }

  private HttpResponse<String> export(String body) throws Exception {
    return caller.send(
        "POST", PATH, body, "Authorization", "Bearer a.b.c", "Content-Type", "application/json");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void whatBothServicesKeepIsOneAnswer(Version version) throws Exception {
    var answer =
        Caller.speaking(version)
            .send(
                "POST",
                PATH,
                REQUEST,
                "Authorization",
                "Bearer a.b.c",
                "X-Forwarded-For",
                "10.9.9.9",
                "Content-Type",
                "application/json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var halves = answer.body().split(",\"records\":", -1);
    assertThat(halves[0])
        .startsWith("{\"alerts\":service policy-service\nPOST /api/v1/alert-export\n")
        .contains("authorization: Bearer a.b.c\n", "content-type: application/json\n")
        .contains("x-forwarded-for: 127.0.0.1\n", "body " + REQUEST);
    assertThat(halves[1])
        .startsWith(
            "service discovery-service\n"
                + "GET /api/v1/people/a%2Fb%3F/export?reason=asked%20%26%20told\n")
        .contains("authorization: Bearer a.b.c\n", "x-forwarded-for: 127.0.0.1\n")
        .endsWith("}");
  }

  @Test
  void whatOneServiceRefusesIsRefused() throws Exception {
    policy.status = 403;

    var refused = export(REQUEST);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"policy-service\"");
    assertThat(refused.body()).startsWith("service policy-service\n");

    policy.status = 200;
    discovery.status = 404;
    other.status = 404;
    // Each time an answer of policy-service is left unread.
    for (int i = 0; i < 30; i++) {
      var absent = export(REQUEST);
      assertThat(absent.statusCode()).as(absent.body()).isEqualTo(404);
      assertThat(absent.body()).startsWith("service discovery-service\nGET /api/v1/people/");
    }
  }

  @Test
  void halfOfItIsNotTakenForTheWhole() {
    discovery.breakingOff = true;
    other.breakingOff = true;

    assertThatThrownBy(() -> export(REQUEST)).isInstanceOf(IOException.class);
  }

  @Test
  void whileAServiceIsAwayItIsSaid() throws Exception {
    policy.close();

    var answer = export(REQUEST);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("policy-service is away");
  }

  @Test
  void whoIsNotNamedIsNotExported() throws Exception {
    var asked = discovery.echoed.get() + other.echoed.get();

    assertThat(export("{\"users\":[\"ann\"],\"reason\":\"asked\"}").statusCode()).isEqualTo(400);
    assertThat(export("[]").statusCode()).isEqualTo(400);
    assertThat(export("").statusCode()).isEqualTo(400);
    assertThat(export("x".repeat(9_000)).statusCode()).isEqualTo(413);
    assertThat(discovery.echoed.get() + other.echoed.get()).isEqualTo(asked);
    var read = caller.get(PATH);
    assertThat(read.statusCode()).isEqualTo(405);
    assertThat(read.headers().firstValue("Allow")).contains("POST");
  }
}
