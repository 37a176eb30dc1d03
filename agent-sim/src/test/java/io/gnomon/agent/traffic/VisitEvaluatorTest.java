package io.gnomon.agent.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.feed.FeedFormatException;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.feed.PolicyCache;
import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.matching.host.VisitedUrl;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VisitEvaluatorTest {

  private static final long NOW = 1_772_445_600_000L;

  private final VisitEvaluator evaluator =
      new VisitEvaluator(new PageRenderer("Example Organisation"));
  private final Bypasses bypasses = new Bypasses();

  @Test
  void anAllowedVisitIsATransactionWithoutQueryAndFragment() {
    var result = visit(policy("Block"), "http://www.example.com/a/b?secret=1#part", false, NOW);

    assertThat(result.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(result.attempt()).isNull();
    var transaction = Objects.requireNonNull(result.transaction());
    assertThat(transaction.host()).isEqualTo("www.example.com");
    assertThat(transaction.path()).isEqualTo("/a/b");
  }

  @Test
  void thePathOfAnEncryptedVisitIsNotReported() {
    var result = visit(policy("Block"), "https://www.example.com/a/b", false, NOW);

    assertThat(Objects.requireNonNull(result.transaction()).path()).isNull();
  }

  @Test
  void aBlockedVisitRaisesAnAttemptAndTransfersNothing() {
    var result = visit(policy("Block"), "https://www.dropbox.com/home?x=1", true, NOW);

    assertThat(result.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(result.transaction()).isNull();
    assertThat(Objects.requireNonNull(result.attempt()).json())
        .isEqualTo(
            new JsonObject()
                .put("kind", "blocked")
                .put("at", "2026-03-02T10:00:00.000Z")
                .put("user", "ada@example.org")
                .put("indicatorId", "41")
                .put("appId", "dropbox")
                .put("host", "www.dropbox.com")
                .put("url", "https://www.dropbox.com/home"));
  }

  @Test
  void theBlockPageSaysWhoBlocksWhatAndWhyAndNamesAContact() {
    var result = visit(policy("Block"), "http://www.dropbox.com/", false, NOW);

    assertThat(result.page())
        .isEqualTo(
            """
            Example Organisation blocks Dropbox (www.dropbox.com).
            Why: Dropbox is unsanctioned
            Questions: it-help@example.org
            """);
  }

  @Test
  void underHttpsTheConnectionIsRefusedAndTheStatusPageSaysWhy() {
    var result = visit(policy("Block"), "https://www.dropbox.com/", false, NOW);

    assertThat(result.page())
        .startsWith("The connection to www.dropbox.com was refused.")
        .contains("status page")
        .contains("Example Organisation blocks Dropbox")
        .contains("it-help@example.org");
  }

  @Test
  void aWarnedUserWhoGoesOnIsNotWarnedAgainUntilTheBypassIsOver() {
    var policy = policy("Warn");
    var day = Duration.ofHours(24).toMillis();

    var warned = visit(policy, "https://dropbox.com", false, NOW);
    var bypassed = visit(policy, "https://dropbox.com", true, NOW);
    var later = visit(policy, "https://www.dropbox.com/home", false, NOW + day - 1);
    var nextDay = visit(policy, "https://dropbox.com", false, NOW + day);

    assertThat(warned.outcome()).isEqualTo(Outcome.WARNED);
    assertThat(warned.page()).contains("You may go on");
    assertThat(warned.transaction()).isNull();
    assertThat(Objects.requireNonNull(bypassed.attempt()).kind()).isEqualTo(AttemptKind.BYPASSED);
    assertThat(bypassed.transaction()).isNotNull();
    assertThat(later.outcome()).isEqualTo(Outcome.BYPASSED);
    assertThat(later.attempt()).isNull();
    assertThat(later.transaction()).isNotNull();
    assertThat(nextDay.outcome()).isEqualTo(Outcome.WARNED);
  }

  @Test
  void aBypassHoldsForTheUserWhoWentOnAndForNobodyElse() {
    var policy = policy("Warn");
    visit(policy, "https://dropbox.com", true, NOW);

    var visit =
        new Visit(NOW, url("https://dropbox.com"), "zoe@example.org", "10.20.0.7", 1, 1, false);

    assertThat(evaluator.evaluate(visit, policy, bypasses, NOW).outcome())
        .isEqualTo(Outcome.WARNED);
  }

  @Test
  void aDeviceWithoutAPolicyAllowsEverything() {
    assertThat(visit(Policy.NONE, "https://dropbox.com", false, NOW).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anAuditIndicatorIsReportedAndTheVisitGoesOnAsDecided() {
    var audited = visit(policy("Audit"), "https://www.dropbox.com/home?x=1", false, NOW);

    assertThat(audited.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(audited.attempt()).isNull();
    assertThat(audited.transaction()).isNotNull();
    assertThat(audited.audits())
        .extracting(Attempt::json)
        .containsExactly(
            new JsonObject()
                .put("kind", "audited")
                .put("at", "2026-03-02T10:00:00.000Z")
                .put("user", "ada@example.org")
                .put("indicatorId", "41")
                .put("appId", "dropbox")
                .put("host", "www.dropbox.com")
                .put("url", "https://www.dropbox.com/home"));
  }

  private VisitResult visit(Policy policy, String url, boolean bypass, long now) {
    var visit = new Visit(now, url(url), "ada@example.org", "10.20.0.7", 10, 20, bypass);
    return evaluator.evaluate(visit, policy, bypasses, now);
  }

  private static VisitedUrl url(String url) {
    return VisitedUrl.parse(url).orElseThrow();
  }

  private static Policy policy(String action) {
    try {
      var dropbox = FakeFeed.indicator("41", "Dropbox", "dropbox.com", action);
      var text = FakeFeed.snapshot(7, dropbox).encode();
      return new PolicyCache().apply(Policy.NONE, "snapshot", text);
    } catch (FeedFormatException e) {
      throw new AssertionError(e);
    }
  }
}
