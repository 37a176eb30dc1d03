package io.gnomon.catalog.probe.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.kit.outbound.OutboundException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Why the probe could not see something. */
public enum FailureReason {
  /** The app has no host to look at, or its URL is none that is called. */
  @JsonProperty("noUrl")
  NO_URL("noUrl"),
  @JsonProperty("addressRefused")
  ADDRESS_REFUSED("addressRefused"),
  @JsonProperty("nameUnknown")
  NAME_UNKNOWN("nameUnknown"),
  @JsonProperty("unreachable")
  UNREACHABLE("unreachable"),
  @JsonProperty("tlsFailed")
  TLS_FAILED("tlsFailed"),
  /** The server did not prove its identity: the rest of its answer is ignored. */
  @JsonProperty("badCertificate")
  BAD_CERTIFICATE("badCertificate"),
  @JsonProperty("redirected")
  REDIRECTED("redirected"),
  @JsonProperty("badStatus")
  BAD_STATUS("badStatus"),
  @JsonProperty("tooLarge")
  TOO_LARGE("tooLarge"),
  @JsonProperty("tooSlow")
  TOO_SLOW("tooSlow"),
  @JsonProperty("rateLimited")
  RATE_LIMITED("rateLimited"),
  @JsonProperty("unreadable")
  UNREADABLE("unreadable"),
  /** A fault of this service; its log says more. */
  @JsonProperty("internal")
  INTERNAL("internal");

  private static final Set<FailureReason> PASSING =
      EnumSet.of(NAME_UNKNOWN, UNREACHABLE, TOO_SLOW, RATE_LIMITED, INTERNAL);

  private final String text;

  FailureReason(String text) {
    this.text = text;
  }

  /** The reason with that text, which this program wrote. */
  public static FailureReason of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such reason: " + text));
  }

  /** As the table has it. */
  public String text() {
    return text;
  }

  /** Whether it may be gone tomorrow. */
  public boolean isPassing() {
    return PASSING.contains(this);
  }

  static FailureReason of(OutboundException.Reason reason) {
    return switch (reason) {
      case URL_REFUSED -> NO_URL;
      case ADDRESS_REFUSED -> ADDRESS_REFUSED;
      case NAME_UNKNOWN -> NAME_UNKNOWN;
      case UNREACHABLE -> UNREACHABLE;
      case TLS_FAILED -> TLS_FAILED;
      case REDIRECTED -> REDIRECTED;
      case STATUS -> BAD_STATUS;
      case TOO_LARGE -> TOO_LARGE;
      case TOO_SLOW -> TOO_SLOW;
    };
  }
}
