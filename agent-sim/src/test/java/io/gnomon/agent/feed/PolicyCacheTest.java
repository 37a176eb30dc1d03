package io.gnomon.agent.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.host.VisitedUrl;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.testing.Contracts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyCacheTest {

  private static final JsonObject DROPBOX =
      FakeFeed.indicator("41", "Dropbox", "dropbox.com", "Block");
  private static final JsonObject BOX = FakeFeed.indicator("42", "Box", "box.com", "Warn");

  private final PolicyCache policies = new PolicyCache();

  @Test
  void aSnapshotReplacesEverything() throws FeedFormatException {
    var first = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));

    var second = snapshot(first, FakeFeed.snapshot(3, BOX));

    assertThat(second.revision()).isEqualTo(3);
    assertThat(action(second, "https://www.dropbox.com")).isEqualTo(IndicatorAction.Allowed);
    assertThat(action(second, "https://box.com")).isEqualTo(IndicatorAction.Warn);
  }

  @Test
  void aDeltaRemovesThenAdds() throws FeedFormatException {
    var base = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));
    var delta =
        delta(8)
            .put("removals", new JsonArray().add("41").add("42").add("999"))
            .put("upserts", new JsonArray().add(BOX));

    var policy = policies.apply(base, "delta", delta.encode());

    assertThat(policy.cursor()).isEqualTo("default.1.2.8");
    assertThat(policy.size()).isEqualTo(1);
    assertThat(action(policy, "https://box.com/x")).isEqualTo(IndicatorAction.Warn);
    assertThat(action(policy, "https://dropbox.com")).isEqualTo(IndicatorAction.Allowed);
    assertThat(action(base, "https://dropbox.com")).isEqualTo(IndicatorAction.Block);
  }

  @Test
  void whatTheServerSaysAboutAcknowledgingIsKeptWithinBounds() throws FeedFormatException {
    var silent = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));
    var told =
        policies.apply(silent, "delta", delta(8).put("acknowledgeWithinMs", 50_000).encode());
    var absurd =
        policies.apply(told, "delta", delta(9).put("acknowledgeWithinMs", Long.MAX_VALUE).encode());

    assertThat(silent.acknowledgeWithinMillis()).isZero();
    assertThat(told.acknowledgeWithinMillis()).isEqualTo(50_000);
    assertThat(absurd.acknowledgeWithinMillis()).isEqualTo(600_000);
  }

  @Test
  void aDeltaWithoutSettingsLeavesThemAsTheyAre() throws FeedFormatException {
    var base = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));

    var same = policies.apply(base, "delta", delta(8).encode());
    var other =
        policies.apply(same, "delta", delta(9).put("settings", FakeFeed.settings(false)).encode());

    assertThat(same.settings()).isEqualTo(base.settings());
    assertThat(same.group()).isEqualTo(new Group("2", "Marketing"));
    assertThat(other.settings().endpointTelemetry()).isFalse();
  }

  @Test
  void devicesThatReceiveTheSameDataShareOnePolicy() throws FeedFormatException {
    var one = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));
    var other = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));
    var text = delta(8).put("removals", new JsonArray().add("41")).encode();

    assertThat(other).isSameAs(one);
    assertThat(policies.apply(one, "delta", text)).isSameAs(policies.apply(other, "delta", text));
  }

  @Test
  void devicesThatReachTheSameContentInOtherStepsShareOnePolicyToo() throws FeedFormatException {
    var base = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));
    var by = policies.apply(base, "delta", delta(8).put("upserts", array(BOX)).encode());

    var at = FakeFeed.snapshot(8, DROPBOX);
    at.getJsonArray("indicators").add(BOX);

    assertThat(snapshot(Policy.NONE, at)).isSameAs(by);
  }

  @Test
  void differentDataAtOneCursorGivesDifferentPolicies() throws FeedFormatException {
    var one = snapshot(Policy.NONE, FakeFeed.snapshot(7, DROPBOX));
    var other = snapshot(Policy.NONE, FakeFeed.snapshot(7, BOX));

    assertThat(other).isNotSameAs(one);
    assertThat(action(other, "https://dropbox.com")).isEqualTo(IndicatorAction.Allowed);
    assertThat(action(one, "https://dropbox.com")).isEqualTo(IndicatorAction.Block);
  }

  @Test
  void anUnknownIndicatorIsIgnoredAndTheOthersAreApplied() throws FeedFormatException {
    var strange = BOX.copy().put("action", "Quarantine");
    var unscoped = BOX.copy().put("id", "43");
    unscoped.remove("scope");
    var text = FakeFeed.snapshot(7, DROPBOX);
    text.getJsonArray("indicators").add(strange).add(unscoped);

    var policy = snapshot(Policy.NONE, text);

    assertThat(policy.size()).isEqualTo(1);
    assertThat(policies.ignoredIndicators()).isEqualTo(2);
    assertThat(action(policy, "https://dropbox.com")).isEqualTo(IndicatorAction.Block);
  }

  @Test
  void aPolicyWithTooManyIndicatorsIsRefused() throws FeedFormatException {
    var few = new PolicyCache(2);
    var policy = few.apply(Policy.NONE, "snapshot", FakeFeed.snapshot(7, DROPBOX).encode());
    policy = few.apply(policy, "delta", putting(8, BOX));
    var full = policy;

    assertThatThrownBy(
            () ->
                few.apply(
                    full,
                    "delta",
                    putting(9, FakeFeed.indicator("43", "Mega", "mega.nz", "Block"))))
        .isInstanceOf(FeedFormatException.class)
        .hasMessageContaining("2 indicators");
  }

  @Test
  void aDeltaThatGoesBackIsRefused() throws FeedFormatException {
    var policy = policies.apply(Policy.NONE, "snapshot", FakeFeed.snapshot(7, DROPBOX).encode());

    assertThatThrownBy(() -> policies.apply(policy, "delta", putting(6, BOX)))
        .isInstanceOf(FeedFormatException.class)
        .hasMessageContaining("back");
  }

  @Test
  void malformedDataIsRefused() {
    for (var text : new String[] {"", "{", "[]", "null", "{}", "{\"cursor\":\"x\"}", "\u0000"}) {
      assertThatThrownBy(() -> policies.apply(Policy.NONE, "snapshot", text))
          .as(text)
          .isInstanceOf(FeedFormatException.class);
    }
    var early = delta(8).encode();
    assertThatThrownBy(() -> policies.apply(Policy.NONE, "delta", early))
        .isInstanceOf(FeedFormatException.class);
  }

  @Test
  void theExampleOfTheContractIsAppliedWhateverALaterVersionAdds() throws FeedFormatException {
    var base = snapshot(Policy.NONE, FakeFeed.snapshot(6, null));
    var later = Contracts.laterExample("policy/feed-revision").put("cursor", "c");

    var policy = policies.apply(base, "delta", later.toString());

    assertThat(policy.revision()).isEqualTo(7);
    assertThat(policies.ignoredIndicators()).isZero();
    assertThat(policy.settings().contact()).isEqualTo("it-help@example.org");
    // Everyone except group 2, which is this device's.
    assertThat(action(policy, "https://www.dropbox.com/home")).isEqualTo(IndicatorAction.Allowed);
  }

  private Policy snapshot(Policy base, JsonObject data) throws FeedFormatException {
    return policies.apply(base, "snapshot", data.encode());
  }

  private static JsonObject delta(long revision) {
    return new JsonObject().put("cursor", "default.1.2." + revision).put("revision", revision);
  }

  private static String putting(long revision, JsonObject indicator) {
    return delta(revision).put("upserts", new JsonArray().add(indicator)).encode();
  }

  private static JsonArray array(JsonObject item) {
    return new JsonArray().add(item);
  }

  private static IndicatorAction action(Policy policy, String url) {
    var request =
        DecisionRequest.of(
            VisitedUrl.parse(url).orElseThrow(), "2", Instant.parse("2026-03-02T10:00:00Z"));
    return policy.decide(request).action();
  }
}
