package io.gnomon.kit.admission;

import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Patience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that lasts until a test lets it finish, and one that reads its body itself. */
@Path("/edge")
@Singleton
public class SlowResource {

  private final AtomicInteger running = new AtomicInteger();
  private final Semaphore finished = new Semaphore(0);

  @POST
  @Path("/slow")
  @RolesAllowed(Roles.VIEWER)
  public String work(@NotNull Map<String, String> body) throws InterruptedException {
    running.incrementAndGet();
    try {
      finished.acquire();
      return "x".repeat(100_000);
    } finally {
      running.decrementAndGet();
    }
  }

  @POST
  @Path("/stream")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.VIEWER)
  public long readStream(InputStream body) throws IOException {
    return body.readAllBytes().length;
  }

  int running() {
    return running.get();
  }

  /** Lets what runs finish, and what begins until then. */
  void finish() {
    finished.release(1_000);
    Patience.await().until(() -> running.get() == 0);
    finished.drainPermits();
  }
}
