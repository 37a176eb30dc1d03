package io.gnomon.policy.alert;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PlainText;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which alerts are asked for, as it stands in a URL. */
class AlertFilter {

  @QueryParam("status")
  @Nullable String status;

  @QueryParam("app")
  @PlainText
  @Size(max = 100)
  @Nullable String app;

  @QueryParam("device")
  @Nullable String device;

  @QueryParam("user")
  @PlainText
  @Size(max = 320)
  @Nullable String user;

  @QueryParam("since")
  @Nullable String since;

  AlertQuery query() {
    return new AlertQuery()
        .withStatus(parse("status", status, AlertStatus::of))
        .ofApp(app)
        .onDevice(parse("device", device, UUID::fromString))
        .byUser(user)
        .since(parse("since", since, Instant::parse));
  }

  private static <T> @Nullable T parse(
      String name, @Nullable String text, Function<String, T> parser) {
    try {
      return text == null || text.isEmpty() ? null : parser.apply(text);
    } catch (RuntimeException e) {
      throw new ProblemException(StandardProblem.INVALID_VALUE, name + " cannot be understood");
    }
  }
}
