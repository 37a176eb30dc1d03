package io.gnomon.policy.manualindicator;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.enforcement.PlanningRulesReader;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.IndicatorStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class IndicatorCountTest {

  @Inject EnforcementService enforcement;
  @Inject IndicatorStore indicators;
  @Inject PlanningRulesReader rules;
  @Inject DeviceGroupReader groups;
  @Inject AuditService audit;
  @Inject Clock clock;

  @Test
  void noMoreAreMadeByHandThanTheSettingSays() {
    int allowed = Math.toIntExact(madeByHand()) + 1;
    var limiter = new IndicatorLimiter(indicators, () -> allowed);
    var service =
        new IndicatorService(enforcement, indicators, rules, groups, audit, clock, limiter);
    submit(service, "first.count.example", "The last that is allowed");

    assertThatThrownBy(() -> submit(service, "second.count.example", "One more"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("At most %d indicators", allowed);
    submit(service, "first.count.example", "Changed");

    assertThat(madeByHand()).isEqualTo(allowed);
  }

  @Test
  void noMoreAreBroughtInThanTheSettingSays() {
    int allowed = Math.toIntExact(madeByHand()) + 1;
    QuarkusMock.installMockForType(
        new IndicatorLimiter(indicators, () -> allowed), IndicatorLimiter.class);
    var one = "type,value,action\nDomainName,third.count.example,Audit\n";
    var two = one + "DomainName,fourth.count.example,Audit\n";

    assertThat(upload("true", two)).isEqualTo(409);
    assertThat(upload("false", two)).isEqualTo(409);
    assertThat(upload("false", one)).isEqualTo(200);
    assertThat(upload("false", one.replace("Audit", "Warn"))).isEqualTo(200);

    assertThat(madeByHand()).isEqualTo(allowed);
  }

  private static int upload(String dryRun, String file) {
    return admin()
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/indicators/import?dryRun=" + dryRun)
        .statusCode();
  }

  private static void submit(IndicatorService service, String host, String title) {
    var wanted =
        new CreateIndicatorRequest(
            IndicatorType.DomainName,
            host,
            IndicatorAction.Audit,
            title,
            null,
            null,
            null,
            null,
            null,
            null);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var unused = service.submit(wanted, null, "Ada");
            });
  }

  private long madeByHand() {
    var filter = new IndicatorFilter(null, null, IndicatorOrigin.manual, null, null, null);
    return QuarkusTransaction.requiringNew().call(() -> indicators.count(filter));
  }
}
