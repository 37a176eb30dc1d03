package io.gnomon.kit.admission;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Which limit of requests in flight is reached. */
public enum Refusal {
  CALLER(StandardProblem.TOO_MANY_REQUESTS, "Too many requests with this token are under way."),
  CONNECTION(
      StandardProblem.TOO_MANY_REQUESTS, "Too many requests on this connection are under way."),
  ADDRESS(StandardProblem.TOO_MANY_REQUESTS, "Too many requests of this address are under way."),
  SERVICE(StandardProblem.UNAVAILABLE, "Too many requests are under way.");

  private static final int MAX_RETRY_SECONDS = 10;

  private final StandardProblem type;
  private final String detail;

  Refusal(StandardProblem type, String detail) {
    this.type = type;
    this.detail = detail;
  }

  /** To be repeated after a random time, so that those refused together do not return together. */
  public BusyException exception() {
    return new BusyException(
        type, detail, ThreadLocalRandom.current().nextInt(MAX_RETRY_SECONDS) + 1);
  }

  /** As in metrics. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
