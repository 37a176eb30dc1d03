package io.gnomon.kit.upload;

import io.gnomon.kit.admission.BodyReader;
import io.gnomon.kit.admission.CallerSlots;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.request.CurrentRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives uploads their slots and files. */
@ApplicationScoped
public class UploadLimiter {

  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

  private final UploadConfig config;
  private final CallerSlots slots;
  private final ArrivalRate rate;
  private final Set<MinRateInputStream> arriving = ConcurrentHashMap.newKeySet();
  private final RevocationRegistry revocations;
  private final String application;
  private final Counter tooSlow;
  private @Nullable ScratchFolder scratch;

  UploadLimiter(
      UploadConfig config,
      RevocationRegistry revocations,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.config = config;
    this.slots = new CallerSlots("uploads", config.maxConcurrent(), config.maxPerCaller());
    this.rate = new ArrivalRate(config.minBytesPerSecond(), config.maxDelay());
    this.revocations = revocations;
    this.application = application;
    Gauge.builder("gnomon.upload.places.taken", slots, CallerSlots::taken)
        .description("Uploads under way")
        .register(meters);
    this.tooSlow =
        Counter.builder("gnomon.upload.too.slow")
            .description("Uploads that were ended, since they arrived too slowly")
            .register(meters);
  }

  /** A file on its way, and its slot until it is closed. */
  public final class Upload implements AutoCloseable {

    private final CallerSlots.Slot slot;
    private final MinRateInputStream timely;
    private final InputStream body;

    private Upload(CallerSlots.Slot slot, MinRateInputStream timely, InputStream body) {
      this.slot = slot;
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
      arriving.remove(timely);
      slot.close();
    }
  }

  void open(@Observes StartupEvent event, BackgroundTaskRegistry tasks, Vertx vertx)
      throws IOException {
    scratch();
    // A thread that reads an upload waits for bytes, not for a time.
    tasks.everyOnEventLoop(
        vertx,
        "late-uploads",
        CHECK_INTERVAL,
        () -> arriving.forEach(MinRateInputStream::endLateRead));
  }

  void close(@Observes ShutdownEvent event) throws IOException {
    try (var closed = scratch()) {
      scratch = null;
    }
  }

  /** Takes a slot for that caller; ends the request where there is none. */
  public Upload begin(SecurityIdentity identity, InputStream body) {
    var caller = Caller.of(identity);
    var slot = slots.take(identity.getPrincipal().getName());
    var timely = new MinRateInputStream(body, rate, System::nanoTime, this::endLate);
    arriving.add(timely);
    return new Upload(
        slot, timely, new RevocableInput(timely, () -> revocations.isRevoked(caller)));
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
    CurrentRequest.find().ifPresent(BodyReader::closeAfterAnswer);
  }

  private synchronized ScratchFolder scratch() throws IOException {
    if (scratch == null) {
      var parent = config.folder().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
      scratch = ScratchFolder.open(parent, "gnomon-" + application);
    }
    return scratch;
  }

  /** A body that ends the request once the token of its sender is revoked. */
  static final class RevocableInput extends FilterInputStream {

    private final BooleanSupplier revoked;

    /**
     * Nothing is read yet.
     *
     * @param revoked asked after each part, the last one included
     */
    RevocableInput(InputStream in, BooleanSupplier revoked) {
      super(in);
      this.revoked = revoked;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      requireToken();
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      requireToken();
      return n;
    }

    private void requireToken() {
      if (revoked.getAsBoolean()) {
        throw new AuthenticationFailedException("revoked");
      }
    }
  }

  /** How many files may arrive at the same time, and how slowly. */
  @ConfigMapping(prefix = "gnomon.upload")
  interface UploadConfig {

    /** Uploads that arrive or are read at the same time; further ones are answered with 503. */
    @WithDefault("4")
    int maxConcurrent();

    /** How many of them one caller may have. */
    @WithDefault("2")
    int maxPerCaller();

    /** An upload that is slower, on the whole, is ended; at least 1. */
    @WithDefault("32768")
    long minBytesPerSecond();

    /** How long an upload may be slower than that at its beginning; longer than 0s. */
    @WithDefault("30s")
    Duration maxDelay();

    /** Where files wait until they are read; the folder for temporary files unless set. */
    Optional<Path> folder();
  }
}
