package io.gnomon.console.session;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Exchanges with other processes of the front door which sessions were ended. */
@ApplicationScoped
class EndedSessionWorker {

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(5);

  /** A volume that hangs hangs after a restart, too; what needs no session is served meanwhile. */
  private static final Duration MAX_SILENCE = Duration.ofDays(365);

  private final SessionService sessions;
  private final BackgroundTask task;

  EndedSessionWorker(SessionService sessions, BackgroundTaskRegistry tasks) {
    this.sessions = sessions;
    this.task = tasks.create("ended-sessions", MAX_BACKOFF, MAX_SILENCE);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(INTERVAL, INTERVAL, sessions::exchangeEnded);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
