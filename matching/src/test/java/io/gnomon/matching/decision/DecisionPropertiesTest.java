package io.gnomon.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.decision.Decision.Match;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecisionPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

  @Property(tries = 3_000)
  void theIndexAgreesWithComparingEveryIndicator(
      @ForAll("indicators") List<DecisionIndicator> indicators,
      @ForAll("request") DecisionRequest request,
      @ForAll DecisionMode mode) {
    Decision decision = rules(indicators, mode).decide(request);

    var decider = NaiveDecision.decider(indicators, request, mode);
    assertThat(decision.decidedBy()).isEqualTo(decider.orElse(null));
    assertThat(decision.action())
        .isEqualTo(decider.map(DecisionIndicator::action).orElse(IndicatorAction.Allowed));
    List<DecisionIndicator> seen = new ArrayList<>(decision.audits());
    decision.matched().forEach(match -> seen.add(match.indicator()));
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            indicators.stream().filter(each -> NaiveDecision.matches(each, request)).toList());
  }

  @Property
  void whatOnlyItsScopeKeepsAwayIsNamedAndDoesNotCompete(
      @ForAll("indicators") List<DecisionIndicator> indicators,
      @ForAll("request") DecisionRequest request,
      @ForAll DecisionMode mode) {
    List<DecisionIndicator> outOfScope = rules(indicators, mode).outOfScope(request);

    assertThat(outOfScope)
        .containsExactlyElementsOf(
            indicators.stream()
                .filter(each -> !NaiveDecision.matches(each, request))
                .filter(each -> NaiveDecision.matches(each.scopedTo(Scope.everyone()), request))
                .toList());
  }

  @Property
  void theOrderOfTheIndicatorsDoesNotMatter(
      @ForAll("indicators") List<DecisionIndicator> indicators,
      @ForAll("request") DecisionRequest request,
      @ForAll DecisionMode mode,
      @ForAll Random random) {
    List<DecisionIndicator> shuffled = new ArrayList<>(indicators);
    Collections.shuffle(shuffled, random);

    assertThat(rules(shuffled, mode).decide(request))
        .isEqualTo(rules(indicators, mode).decide(request));
  }

  @Property
  void theFirstMatchDecidesAndAnAuditNever(
      @ForAll("indicators") List<DecisionIndicator> indicators,
      @ForAll("request") DecisionRequest request,
      @ForAll DecisionMode mode) {
    Decision decision = rules(indicators, mode).decide(request);

    assertThat(decision.action()).isNotEqualTo(IndicatorAction.Audit);
    assertThat(decision.matched().stream().findFirst().map(Match::indicator).orElse(null))
        .isEqualTo(decision.decidedBy());
    assertThat(decision.audits()).allMatch(audit -> audit.action() == IndicatorAction.Audit);
  }

  @Property
  void whatNoLongerMatchesChangesNothing(
      @ForAll("indicators") List<DecisionIndicator> indicators,
      @ForAll("request") DecisionRequest request,
      @ForAll DecisionMode mode) {
    List<DecisionIndicator> matching =
        indicators.stream().filter(each -> NaiveDecision.matches(each, request)).toList();

    assertThat(rules(matching, mode).decide(request))
        .isEqualTo(rules(indicators, mode).decide(request));
  }

  @Property
  void nothingIsBlockedOnTheNeverBlockListOrInAPause(
      @ForAll("indicators") List<DecisionIndicator> indicators,
      @ForAll("request") DecisionRequest request,
      @ForAll DecisionMode mode) {
    Guards never = Guards.neverBlocking(Set.of(request.host().value()));
    Guards pause = new Guards(null, new Guards.Pause(null, null), null);

    for (Guards guards : List.of(never, pause)) {
      Decision decision =
          new DecisionRules(IndicatorIndex.of(indicators), guards, mode).decide(request);

      assertThat(decision.action()).isEqualTo(IndicatorAction.Allowed);
      assertThat(decision.decidedBy()).isNull();
    }
  }

  private static DecisionRules rules(List<DecisionIndicator> indicators, DecisionMode mode) {
    return new DecisionRules(IndicatorIndex.of(indicators), Guards.none(), mode);
  }

  @Provide
  Arbitrary<List<DecisionIndicator>> indicators() {
    return indicator().list().ofMaxSize(14).map(DecisionPropertiesTest::numbered);
  }

  private static List<DecisionIndicator> numbered(List<DecisionIndicator> indicators) {
    List<DecisionIndicator> numbered = new ArrayList<>();
    for (DecisionIndicator each : indicators) {
      long id = numbered.size() + 1L;
      DecisionIndicator other = DecisionIndicator.of(id, each.type(), each.value(), each.action());
      DecisionIndicator scoped = other.scopedTo(each.scope()).exceptFor(each.exceptHosts());
      numbered.add(each.expiresAt() == null ? scoped : scoped.expiringAt(each.expiresAt()));
    }
    return numbered;
  }

  private Arbitrary<DecisionIndicator> indicator() {
    Arbitrary<DecisionIndicator> bare =
        Arbitraries.oneOf(
            bare(IndicatorType.DomainName, "com", "a.com", "b.a.com", "x.b.a.com", "b.com"),
            bare(
                IndicatorType.Url,
                "a.com",
                "a.com/p",
                "a.com/p/q",
                "b.a.com/p",
                "https://a.com/pq"),
            bare(
                IndicatorType.IpAddress,
                "203.0.113.9",
                "203.0.113.0/24",
                "0.0.0.0/0",
                "2001:db8::/32"));
    Arbitrary<Instant> expiry =
        Arbitraries.of(NOW.minusSeconds(1), NOW, NOW.plusSeconds(1)).injectNull(0.7);
    Arbitrary<List<String>> except =
        Arbitraries.of(List.of(), List.of("b.a.com"), List.of("x.b.a.com", "b.com"));
    return Combinators.combine(bare, scope(), expiry, except)
        .as(
            (each, scope, moment, hosts) -> {
              DecisionIndicator scoped = each.scopedTo(scope).exceptFor(hosts);
              return moment == null ? scoped : scoped.expiringAt(moment);
            });
  }

  private static Arbitrary<DecisionIndicator> bare(IndicatorType type, String... values) {
    return Combinators.combine(Arbitraries.of(values), Arbitraries.of(IndicatorAction.class))
        .as((value, action) -> DecisionIndicator.of(1, type, value, action));
  }

  private static Arbitrary<Scope> scope() {
    Set<String> none = Set.of();
    return Arbitraries.of(
        Scope.everyone(),
        Scope.everyone(),
        Scope.only(Set.of("1"), none),
        Scope.only(Set.of("2"), Set.of("ada")),
        Scope.only(none, Set.of("ada")),
        Scope.only(none, none),
        Scope.everyoneExcept(Set.of("1"), none),
        Scope.everyoneExcept(Set.of("2"), Set.of("grace")));
  }

  @Provide
  Arbitrary<DecisionRequest> request() {
    Arbitrary<HostName> hosts =
        Arbitraries.of(
                "a.com", "b.a.com", "x.b.a.com", "y.x.b.a.com", "ba.com", "b.com", "203.0.113.9")
            .map(HostName::of);
    Arbitrary<String> paths = Arbitraries.of("/", "/p", "/p/q", "/p/q/r", "/pq").injectNull(0.4);
    Arbitrary<IpAddress> addresses =
        Arbitraries.of("203.0.113.9", "203.0.113.8", "198.51.100.1", "2001:db8::1")
            .map(text -> IpAddress.parse(text).orElseThrow())
            .injectNull(0.4);
    Arbitrary<String> users = Arbitraries.of("ada", "grace").injectNull(0.3);
    return Combinators.combine(hosts, paths, addresses, Arbitraries.of("1", "2", "3"), users)
        .as(
            (host, path, address, group, user) ->
                new DecisionRequest(host, path, address, group, user, NOW));
  }
}
