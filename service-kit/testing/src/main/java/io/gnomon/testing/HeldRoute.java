package io.gnomon.testing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A raw route that holds the event loops of its callers until a test lets them go. */
@ApplicationScoped
public class HeldRoute {

  private static final String PATH = "/held";
  private static final byte[] REQUEST =
      ("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  /** So that each loop has one, however they are spread. */
  private static final int CONNECTIONS_PER_LOOP = 4;

  private static final int MAX_SECONDS = 30;

  private final AtomicInteger held = new AtomicInteger();
  private final List<Socket> callers = new ArrayList<>();
  private volatile CountDownLatch released = new CountDownLatch(0);

  void routes(@Observes Router router) {
    router.get(PATH).handler(this::hold);
  }

  /** Holds all event loops of the server at that port, and returns when they are held. */
  public void holdAll(int loops, int port) throws IOException {
    released = new CountDownLatch(1);
    for (int i = 0; i < CONNECTIONS_PER_LOOP * loops; i++) {
      var caller = new Socket("localhost", port);
      callers.add(caller);
      caller.getOutputStream().write(REQUEST);
    }
    Patience.await("all loops are held").until(() -> held.get() == loops);
  }

  public int held() {
    return held.get();
  }

  public void release() throws IOException {
    released.countDown();
    for (var caller : callers) {
      caller.close();
    }
    callers.clear();
  }

  private void hold(RoutingContext rc) {
    held.incrementAndGet();
    try {
      rc.response().end(String.valueOf(released.await(MAX_SECONDS, TimeUnit.SECONDS)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      held.decrementAndGet();
    }
  }
}
