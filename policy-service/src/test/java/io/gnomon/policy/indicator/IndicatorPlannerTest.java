package io.gnomon.policy.indicator;

import static io.gnomon.policy.indicator.Indicators.blocked;
import static io.gnomon.policy.indicator.Indicators.dropbox;
import static io.gnomon.policy.indicator.Indicators.manual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorPlannerTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:20:00Z");
  private static final Scope EVERYONE = Scope.everyone();
  private static final Scope ALL_BUT_MARKETING = Scope.everyoneExcept(Set.of("2"), Set.of());

  @Test
  void unsanctioningAnAppBlocksAllItsDomains() {
    var tag = dropbox(AppTag.unsanctioned, EVERYONE, "dropbox.com", "dropbox.jp", "db.tt");

    var plan = plan(rules(true, true), List.of(tag), List.of());

    assertThat(plan.add())
        .extracting(Indicator::value)
        .containsExactly("dropbox.com", "dropbox.jp", "db.tt");
    assertThat(plan.add())
        .allSatisfy(each -> assertThat(each.action()).isEqualTo(IndicatorAction.Block));
    assertThat(plan.add())
        .allSatisfy(each -> assertThat(each.text().title()).isEqualTo("Dropbox is unsanctioned"));
  }

  @Test
  void aMonitoredAppWarnsAndASanctionedOneDoesNothing() {
    var monitored = dropbox(AppTag.monitored, EVERYONE, "dropbox.com");
    var sanctioned = dropbox(AppTag.sanctioned, EVERYONE, "dropbox.com");

    assertThat(plan(rules(true, true), List.of(monitored), List.of()).add())
        .extracting(Indicator::action)
        .containsExactly(IndicatorAction.Warn);
    assertThat(plan(rules(true, true), List.of(sanctioned), List.of()).isEmpty()).isTrue();
  }

  @Test
  void aDomainWithAPathBecomesAUrl() {
    var domain = new AppDomain("dropbox", HostName.of("example.com"), "/dropbox");
    var tag = new TaggedApp(Indicators.DROPBOX, AppTag.unsanctioned, EVERYONE, List.of(domain));

    var plan = plan(rules(true, true), List.of(tag), List.of());

    assertThat(plan.add()).extracting(Indicator::type).containsExactly(IndicatorType.Url);
    assertThat(plan.add()).extracting(Indicator::value).containsExactly("example.com/dropbox");
  }

  @Test
  void aPlanThatWasCarriedOutLeavesNothingToDo() {
    var tag = dropbox(AppTag.unsanctioned, ALL_BUT_MARKETING, "dropbox.com", "db.tt");
    var done = carriedOut(plan(rules(true, true), List.of(tag), List.of()).add());

    var again = plan(rules(true, true), List.of(tag), done);

    assertThat(again.isEmpty()).isTrue();
  }

  @Test
  void anotherProfileChangesIndicatorsUnderTheirIds() {
    var present = new StoredIndicator(blocked("41", "dropbox.com", EVERYONE), true);

    var plan =
        plan(
            rules(true, true),
            List.of(dropbox(AppTag.unsanctioned, ALL_BUT_MARKETING, "dropbox.com")),
            List.of(present));

    assertThat(plan.add()).isEmpty();
    assertThat(plan.change()).containsExactly(blocked("41", "dropbox.com", ALL_BUT_MARKETING));
  }

  @Test
  void aDomainThatTheCatalogDroppedLosesItsIndicator() {
    var kept = new StoredIndicator(blocked("41", "dropbox.com", EVERYONE), true);
    var dropped = new StoredIndicator(blocked("42", "dropbox.jp", EVERYONE), true);

    var plan =
        plan(
            rules(true, true),
            List.of(dropbox(AppTag.unsanctioned, EVERYONE, "dropbox.com")),
            List.of(kept, dropped));

    assertThat(plan.remove()).containsExactly(dropped);
    assertThat(plan.takenFromDevices()).containsExactly("42");
  }

  @Test
  void withoutEnforceAppAccessTagsMakeNoIndicators() {
    var present = new StoredIndicator(blocked("41", "dropbox.com", EVERYONE), true);
    var tag = dropbox(AppTag.unsanctioned, EVERYONE, "dropbox.com");

    assertThat(plan(rules(false, true), List.of(tag), List.of(present)).remove())
        .containsExactly(present);
  }

  @Test
  void theSwitchOfCustomIndicatorsWithholdsAndFeedsThoseMadeByHand() {
    var fed = new StoredIndicator(manual("7", "example.net"), true);
    var unfed = new StoredIndicator(manual("8", "example.org"), false);

    var off = plan(rules(true, false), List.of(), List.of(fed, unfed));
    var on = plan(rules(true, true), List.of(), List.of(fed, unfed));

    assertThat(off.withhold()).containsExactly(fed);
    assertThat(off.takenFromDevices()).containsExactly("7");
    assertThat(on.change()).containsExactly(unfed.indicator());
  }

  @Test
  void namesThatDevicesNeedAndSharedNamesGetNoIndicator() {
    var tag =
        dropbox(
            AppTag.unsanctioned,
            EVERYONE,
            "dropbox.com",
            "login.example.org",
            "github.io",
            "cloudfront.net");

    var plan = plan(rules(true, true), List.of(tag), List.of());

    assertThat(plan.add()).extracting(Indicator::value).containsExactly("dropbox.com");
  }

  @Test
  void whatIsNotTheAppIsExceptedFromTheDomainAboveIt() {
    var tag = excluding("status.dropbox.com", "dropbox.com", "db.tt", "api.status.dropbox.com");

    var plan = plan(rules(true, true), List.of(tag), List.of());

    assertThat(plan.add())
        .extracting(Indicator::value, Indicator::exceptHosts)
        .containsExactly(
            tuple("dropbox.com", List.of("status.dropbox.com")),
            tuple("db.tt", List.of()),
            tuple("api.status.dropbox.com", List.of()));
    assertThat(plan(rules(true, true), List.of(tag), carriedOut(plan.add())).isEmpty()).isTrue();
  }

  @Test
  void anExclusionThatEndsChangesTheIndicatorUnderItsId() {
    var before =
        plan(rules(true, true), List.of(excluding("status.dropbox.com", "dropbox.com")), List.of());

    var plan =
        plan(
            rules(true, true),
            List.of(dropbox(AppTag.unsanctioned, EVERYONE, "dropbox.com")),
            carriedOut(before.add()));

    assertThat(plan.change()).containsExactly(blocked("1", "dropbox.com", EVERYONE));
    assertThat(plan.add()).isEmpty();
  }

  private static TaggedApp excluding(String host, String... domains) {
    var all = dropbox(AppTag.unsanctioned, EVERYONE, domains);
    return new TaggedApp(
        all.app(), all.tag(), all.scope(), all.domains(), Set.of(), List.of(HostName.of(host)));
  }

  private static IndicatorPlan plan(
      PlanningRules rules, List<TaggedApp> tags, List<StoredIndicator> present) {
    return IndicatorPlanner.plan(rules, tags, present, NOW);
  }

  private static PlanningRules rules(boolean enforceAppAccess, boolean customIndicators) {
    return new PlanningRules(
        enforceAppAccess,
        customIndicators,
        Severity.INFORMATIONAL,
        new Unblockable(List.of(), List.of("login.example.org"), List.of("cloudfront.net")));
  }

  private static List<StoredIndicator> carriedOut(List<Indicator> added) {
    var stored = new ArrayList<StoredIndicator>();
    for (var each : added) {
      stored.add(new StoredIndicator(each.withId(Integer.toString(stored.size() + 1)), true));
    }
    return stored;
  }
}
