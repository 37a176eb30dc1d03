package io.gnomon.catalog.probe;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.probe.site.FailureReason;
import io.gnomon.catalog.probe.site.ProbeConfig;
import io.gnomon.catalog.probe.site.ProbeFailure;
import io.gnomon.catalog.probe.site.ProbeResult;
import io.gnomon.catalog.probe.site.ProbeSubject;
import io.gnomon.catalog.probe.site.SiteProbeService;
import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at one app after the other, if the probe is on. */
@ApplicationScoped
class ProbeWorker {

  private static final Logger LOG = Logger.getLogger(ProbeWorker.class);
  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

  /** Beside the time that the servers of an app may take: to wait for the catalog. */
  private static final Duration MAX_CATALOG_WAIT = Duration.ofMinutes(30);

  private final ProbeService probes;
  private final SiteProbeService sites;
  private final ProbeMetrics metrics;
  private final ProbeConfig config;
  private final BackgroundTaskRegistry tasks;
  private volatile @Nullable BackgroundTask task;

  ProbeWorker(
      ProbeService probes,
      SiteProbeService sites,
      ProbeMetrics metrics,
      ProbeConfig config,
      BackgroundTaskRegistry tasks) {
    this.probes = probes;
    this.sites = sites;
    this.metrics = metrics;
    this.config = config;
    this.tasks = tasks;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      var made = tasks.create("probe", MAX_BACKOFF, config.timeout().plus(MAX_CATALOG_WAIT));
      var pause = Duration.ofMinutes(1).dividedBy(config.perMinute());
      made.repeat(pause, pause, this::probeNext);
      task = made;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    var running = task;
    if (running != null) {
      running.close();
    }
  }

  /** Throws when the database is away: the app stays due. */
  private void probeNext() {
    probes.claim().ifPresent(this::probe);
  }

  private void probe(CloudApp app) {
    var result = look(app);
    probes.complete(app.id(), result);
    metrics.count(result);
  }

  private ProbeResult look(CloudApp app) {
    try {
      return sites.probe(app);
    } catch (RuntimeException e) {
      var id = UUID.randomUUID();
      LOG.errorf(e, "the probe of %s failed, problem id %s", app.id(), id);
      var detail = "It failed; the log of the service has details under " + id + ".";
      return new ProbeResult(
          Map.of(),
          List.of(new ProbeFailure(ProbeSubject.HOME_PAGE, FailureReason.INTERNAL, detail)));
    }
  }
}
