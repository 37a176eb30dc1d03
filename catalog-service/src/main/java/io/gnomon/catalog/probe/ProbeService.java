package io.gnomon.catalog.probe;

import io.gnomon.catalog.app.AppService;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.probe.site.ProbeConfig;
import io.gnomon.catalog.probe.site.ProbeResult;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Which apps the probe looks at, in which order, and what became of it. */
@ApplicationScoped
class ProbeService {

  /** An app that a process began with, and did not end with, is taken by another one then. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  /** Around the age after which an app is looked at again. */
  private static final double JITTER = 0.1;

  private static final int MAX_SHOWN_FAILURES = 20;

  private final ProbeStore store;
  private final ProbeFindingService findings;
  private final AppService apps;
  private final AuditService audit;
  private final ProbeConfig config;
  private final Clock clock;

  ProbeService(
      ProbeStore store,
      ProbeFindingService findings,
      AppService apps,
      AuditService audit,
      ProbeConfig config,
      Clock clock) {
    this.store = store;
    this.findings = findings;
    this.apps = apps;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  Optional<AppProbe> find(String appId) {
    return store.find(appId);
  }

  /** Looks at that app before all others; empty when there is no such app. */
  @Transactional
  Optional<AppProbe> ask(String appId, String who) {
    if (!config.enabled()) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "The probe is off; gnomon.probe.enabled turns it on.");
    }
    if (!apps.exists(appId)) {
      return Optional.empty();
    }
    store.ask(appId, clock.instant());
    audit.record(new AuditEntry(who, "probe.asked", appId, null, null, null));
    return store.find(appId);
  }

  /** These apps were used, each last on that day. */
  @Transactional
  void want(Map<String, LocalDate> lastDays) {
    store.want(lastDays, clock.instant());
  }

  /** The next app that is due, if it is still in the catalog. */
  @Transactional
  Optional<CloudApp> claim() {
    var now = clock.instant();
    var claimed = store.claim(now, now.plus(CLAIM), wantedSince(now));
    var app = claimed.flatMap(apps::find);
    if (app.isEmpty()) {
      claimed.ifPresent(store::remove);
    }
    return app;
  }

  /** Keeps what was seen of an app. */
  @Transactional
  void complete(String appId, ProbeResult result) {
    findings.apply(appId, result.values());
    var now = clock.instant();
    boolean passing = result.failures().stream().anyMatch(each -> each.reason().isPassing());
    var age = passing ? config.retryAfter() : config.maxAge();
    store.complete(appId, now, now.plus(aboutAs(age)), result.failures());
  }

  ProbeCounts counts() {
    var now = clock.instant();
    return store.counts(now, wantedSince(now));
  }

  /** The apps that failed last. */
  List<AppProbe> failed() {
    return store.failed(MAX_SHOWN_FAILURES);
  }

  private Instant wantedSince(Instant now) {
    return now.minus(config.seenWithin());
  }

  private static Duration aboutAs(Duration age) {
    var factor = 1 + JITTER * ThreadLocalRandom.current().nextDouble(-1, 1);
    return Duration.ofMillis((long) (age.toMillis() * factor));
  }
}
