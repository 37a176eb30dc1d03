package io.gnomon.catalog.probe.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.outbound.InspectedResponse;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Asks when a domain was registered (RDAP, RFC 9083): the bootstrap leads to the registry. */
@ApplicationScoped
class RegistrationReader {

  private static final int MAX_BYTES = 512 * 1024;
  private static final int MAX_REDIRECTS = 4;
  private static final int ISO_DATE_LENGTH = "2007-01-30".length();
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration MIN_PAUSE = Duration.ofMinutes(10);
  private static final Duration MAX_PAUSE = Duration.ofDays(1);

  private final ProbeConfig config;
  private final ObjectMapper json;
  private final Clock clock;
  private volatile Instant pausedUntil = Instant.EPOCH;

  RegistrationReader(ProbeConfig config, ObjectMapper json, Clock clock) {
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  LocalDate registered(HostName domain, ProbeSession session) throws ProbeFailedException {
    if (clock.instant().isBefore(pausedUntil)) {
      throw failed(FailureReason.RATE_LIMITED, "RDAP asked for a pause until " + pausedUntil);
    }
    var url = config.rdapUrl().resolve("domain/" + domain.value());
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      var answer = session.get(ProbeSubject.REGISTRATION, url, MAX_BYTES);
      requireIdentity(answer);
      if (answer.status() < 300 || answer.status() >= 400) {
        return date(answer);
      }
      url = next(answer);
    }
    throw failed(FailureReason.REDIRECTED, "more than " + MAX_REDIRECTS + " redirects");
  }

  private static void requireIdentity(InspectedResponse answer) throws ProbeFailedException {
    var peer = answer.peer();
    if (peer != null && (!peer.trusted() || !peer.nameValid())) {
      throw failed(
          FailureReason.BAD_CERTIFICATE, answer.url().getHost() + " does not prove who it is");
    }
  }

  private static URI next(InspectedResponse answer) throws ProbeFailedException {
    try {
      return answer.url().resolve(answer.first("Location").orElse(""));
    } catch (IllegalArgumentException e) {
      throw failed(FailureReason.UNREADABLE, answer.url().getHost() + " leads to what is no URL");
    }
  }

  private LocalDate date(InspectedResponse answer) throws ProbeFailedException {
    var host = answer.url().getHost();
    switch (answer.status()) {
      case OK -> {
        return parse(answer);
      }
      case TOO_MANY_REQUESTS -> {
        pausedUntil = clock.instant().plus(pause(answer));
        throw failed(FailureReason.RATE_LIMITED, host + " asked to come later");
      }
      case NOT_FOUND ->
          throw failed(FailureReason.BAD_STATUS, "no registry tells of this domain by RDAP");
      default -> throw failed(FailureReason.BAD_STATUS, host + " answered " + answer.status());
    }
  }

  private static Duration pause(InspectedResponse answer) {
    try {
      var asked = Duration.ofSeconds(Long.parseLong(answer.first("Retry-After").orElse("")));
      var atLeast = asked.compareTo(MIN_PAUSE) < 0 ? MIN_PAUSE : asked;
      return atLeast.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : atLeast;
    } catch (NumberFormatException | ArithmeticException e) {
      return MIN_PAUSE;
    }
  }

  private LocalDate parse(InspectedResponse answer) throws ProbeFailedException {
    var host = answer.url().getHost();
    if (answer.cut()) {
      throw failed(FailureReason.TOO_LARGE, host + " says more than " + MAX_BYTES + " bytes");
    }
    try {
      for (var event : json.readTree(answer.body()).path("events")) {
        if (event.path("eventAction").asText().equals("registration")) {
          return day(event);
        }
      }
    } catch (JsonProcessingException | DateTimeParseException e) {
      throw failed(FailureReason.UNREADABLE, host + " answers what is no RDAP");
    }
    throw failed(FailureReason.UNREADABLE, host + " does not say when it was registered");
  }

  private static LocalDate day(JsonNode event) {
    var text = event.path("eventDate").asText();
    return LocalDate.parse(text.substring(0, Math.min(text.length(), ISO_DATE_LENGTH)));
  }

  private static ProbeFailedException failed(FailureReason reason, String detail) {
    return ProbeSession.failed(ProbeSubject.REGISTRATION, reason, detail);
  }
}
