package io.gnomon.catalog.probe.site;

import io.gnomon.kit.outbound.InspectedResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to a page: each answer on it, at last the page itself. Each redirect is checked, stays
 * encrypted and stays with the app.
 */
final class PageVisit {

  private static final int MAX_REDIRECTS = 5;

  private final ProbeSubject subject;
  private final ProbeTarget target;
  private final ProbeSession session;
  private final List<InspectedResponse> answers = new ArrayList<>();
  private @Nullable InspectedResponse page;
  private @Nullable ProbeFailure failure;

  private PageVisit(ProbeSubject subject, ProbeTarget target, ProbeSession session) {
    this.subject = subject;
    this.target = target;
    this.session = session;
  }

  static PageVisit of(
      ProbeSubject subject, URI url, ProbeTarget target, ProbeSession session, int maxBodyBytes) {
    var visit = new PageVisit(subject, target, session);
    try {
      visit.page = visit.follow(url, maxBodyBytes);
    } catch (ProbeFailedException e) {
      visit.failure = e.failure();
    }
    return visit;
  }

  /** All answers, whether or not the host proved its identity. */
  List<InspectedResponse> answers() {
    return answers;
  }

  /** The page after all redirects, from a host that proved its identity. */
  Optional<InspectedResponse> page() {
    return Optional.ofNullable(page);
  }

  /** Whether a host answered that proved its identity. */
  boolean isIdentified() {
    return !answers.isEmpty()
        && failure().filter(each -> each.reason() == FailureReason.BAD_CERTIFICATE).isEmpty();
  }

  Optional<ProbeFailure> failure() {
    return Optional.ofNullable(failure);
  }

  private InspectedResponse follow(URI start, int maxBodyBytes) throws ProbeFailedException {
    var url = start;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      var answer = session.get(subject, url, maxBodyBytes);
      answers.add(answer);
      requireIdentity(answer);
      var next = redirect(answer);
      if (next == null) {
        requirePage(answer);
        return answer;
      }
      url = next;
    }
    throw failed(FailureReason.REDIRECTED, "more than " + MAX_REDIRECTS + " redirects");
  }

  private void requireIdentity(InspectedResponse answer) throws ProbeFailedException {
    var peer = answer.peer();
    if (peer == null) {
      throw failed(FailureReason.NO_URL, "only encrypted pages are looked at");
    }
    var host = answer.url().getHost();
    var fault = peer.fault();
    if (fault != null) {
      throw failed(FailureReason.BAD_CERTIFICATE, host + ": " + fault);
    }
    if (!peer.nameValid()) {
      throw failed(FailureReason.BAD_CERTIFICATE, host + ": the certificate is for other names");
    }
  }

  /** The page that a user sees: one of an error, or of a wall against robots, has other headers. */
  private void requirePage(InspectedResponse answer) throws ProbeFailedException {
    if (subject == ProbeSubject.SECURITY_TXT) {
      return;
    }
    var host = answer.url().getHost();
    if (answer.status() < 200 || answer.status() >= 300) {
      throw failed(FailureReason.BAD_STATUS, host + " answered " + answer.status());
    }
    var type = answer.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.contains("html")) {
      throw failed(FailureReason.UNREADABLE, host + " has no page for people there");
    }
  }

  /** Where the answer leads; null: nowhere. */
  private @Nullable URI redirect(InspectedResponse answer) throws ProbeFailedException {
    var location = answer.first("Location");
    if (answer.status() < 300 || answer.status() >= 400 || location.isEmpty()) {
      return null;
    }
    var next = resolve(answer.url(), location.get());
    if (!"https".equalsIgnoreCase(next.getScheme())) {
      throw failed(FailureReason.REDIRECTED, answer.url().getHost() + " leads to plain HTTP");
    }
    if (!target.owns(next)) {
      throw failed(
          FailureReason.REDIRECTED,
          "%s leads to %s, which is not the app's"
              .formatted(answer.url().getHost(), next.getHost()));
    }
    return next;
  }

  private URI resolve(URI from, String location) throws ProbeFailedException {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw failed(FailureReason.UNREADABLE, from.getHost() + " leads to what is no URL");
    }
  }

  private ProbeFailedException failed(FailureReason reason, String detail) {
    return ProbeSession.failed(subject, reason, detail);
  }
}
