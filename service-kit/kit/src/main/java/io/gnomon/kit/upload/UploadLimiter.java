package io.gnomon.kit.upload;

import io.gnomon.kit.admission.CallerPlaces;
import io.gnomon.kit.admission.body.LateBody;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.request.current.CurrentRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives uploads their places and files. */
@ApplicationScoped
public class UploadLimiter {

  private final UploadConfig config;
  private final CallerPlaces places;
  private final ArrivalRate rate;
  private final LateUploadWorker late;
  private final RevocationRegistry revocations;
  private final String application;
  private final Counter tooSlow;
  private @Nullable ScratchFolder scratch;

  UploadLimiter(
      UploadConfig config,
      LateUploadWorker late,
      RevocationRegistry revocations,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.config = config;
    this.places = new CallerPlaces("uploads", config.maxConcurrent(), config.maxPerCaller());
    this.rate = new ArrivalRate(config.minBytesPerSecond(), config.maxDelay());
    this.late = late;
    this.revocations = revocations;
    this.application = application;
    Gauge.builder("gnomon.upload.places.taken", places, CallerPlaces::taken)
        .description("Uploads under way")
        .register(meters);
    this.tooSlow =
        Counter.builder("gnomon.upload.too.slow")
            .description("Uploads that were ended, since they arrived too slowly")
            .register(meters);
  }

  /** A file on its way, and its place until it is closed. */
  public final class Upload implements AutoCloseable {

    private final CallerPlaces.Place place;
    private final TimelyInput timely;
    private final InputStream body;

    private Upload(CallerPlaces.Place place, TimelyInput timely, InputStream body) {
      this.place = place;
      this.timely = timely;
      this.body = body;
    }

    /**
     * The body; reading ends the request when it arrives too slowly, and once its sender's token is
     * revoked.
     */
    public InputStream body() {
      return body;
    }

    @Override
    public void close() {
      late.remove(timely);
      place.close();
    }
  }

  void open(@Observes StartupEvent event) throws IOException {
    scratch();
  }

  void close(@Observes ShutdownEvent event) throws IOException {
    try (var closed = scratch()) {
      scratch = null;
    }
  }

  /** Takes a place for that caller; ends the request where there is none. */
  public Upload begin(SecurityIdentity identity, InputStream body) {
    var caller = Caller.of(identity);
    var place = places.take(identity.getPrincipal().getName());
    var timely = new TimelyInput(body, rate, System::nanoTime, this::endLate);
    late.add(timely);
    return new Upload(
        place, timely, new RevocableInput(timely, () -> revocations.isRevoked(caller)));
  }

  /**
   * Writes a body into a file, to be deleted; ends the request where it has more than so many
   * bytes.
   */
  public Path receive(InputStream body, long maxBytes) throws IOException {
    return scratch().receive(body, maxBytes);
  }

  /** An empty file, to be deleted; deleted at the next start at the latest. */
  public Path createFile() throws IOException {
    return scratch().createFile();
  }

  private void endLate() {
    tooSlow.increment();
    CurrentRequest.find().ifPresent(LateBody::endConnection);
  }

  private synchronized ScratchFolder scratch() throws IOException {
    if (scratch == null) {
      var parent = config.folder().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
      scratch = ScratchFolder.open(parent, "gnomon-" + application);
    }
    return scratch;
  }
}
