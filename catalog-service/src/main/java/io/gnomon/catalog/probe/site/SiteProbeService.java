package io.gnomon.catalog.probe.site;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.kit.outbound.InspectedResponse;
import io.gnomon.kit.outbound.InspectingClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at an app's servers. */
@ApplicationScoped
public class SiteProbeService {

  private final InspectingClient client;
  private final ProbeConfig config;
  private final RegistrationReader registrations;
  private final Clock clock;

  SiteProbeService(
      InspectingClient client, ProbeConfig config, RegistrationReader registrations, Clock clock) {
    this.client = client;
    this.config = config;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** Blocks for {@link ProbeConfig#timeout} at most; failures are part of the result. */
  public ProbeResult probe(CloudApp app) {
    return probe(ProbeTarget.of(app));
  }

  ProbeResult probe(ProbeTarget target) {
    return new Round(target, new ProbeSession(client, config)).result();
  }

  /** One look at everything of one app. */
  private final class Round {

    private final ProbeTarget target;
    private final ProbeSession session;
    private final List<PageVisit> pages = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<ProbeFailure> failures = new ArrayList<>();

    Round(ProbeTarget target, ProbeSession session) {
      this.target = target;
      this.session = session;
    }

    ProbeResult result() {
      visitPages();
      values.putAll(TlsFindings.of(pages));
      values.putAll(HeaderFindings.of(seenPages()));
      values.putAll(CookieFindings.of(seenAnswers()));
      readSecurityTxt();
      readRegistration();
      return new ProbeResult(values, failures);
    }

    private void visitPages() {
      var home = target.home();
      if (home == null) {
        fail(ProbeSubject.HOME_PAGE, FailureReason.NO_URL, "the app has no host to look at");
      }
      visit(ProbeSubject.HOME_PAGE, home);
      visit(ProbeSubject.LOGIN_PAGE, target.login());
    }

    private void visit(ProbeSubject subject, @Nullable URI url) {
      if (url != null) {
        var visit = PageVisit.of(subject, url, target, session, 0);
        visit.failure().ifPresent(failures::add);
        pages.add(visit);
      }
    }

    private List<InspectedResponse> seenPages() {
      return pages.stream().flatMap(each -> each.page().stream()).toList();
    }

    /** Those on the way to a page that was seen: a redirect sets cookies, too. */
    private List<InspectedResponse> seenAnswers() {
      return pages.stream()
          .filter(each -> each.page().isPresent())
          .flatMap(each -> each.answers().stream())
          .toList();
    }

    private void readSecurityTxt() {
      var home = target.home();
      // A host that could not be reached or proved no identity need not be asked again.
      if (home == null || !pages.get(0).isIdentified()) {
        return;
      }
      var subject = ProbeSubject.SECURITY_TXT;
      var url = home.resolve(SecurityTxt.PATH);
      var visit = PageVisit.of(subject, url, target, session, SecurityTxt.MAX_BYTES);
      visit.failure().ifPresent(failures::add);
      visit.page().ifPresent(this::putSecurityTxt);
    }

    private void putSecurityTxt(InspectedResponse answer) {
      SecurityTxt.value(answer, clock.instant())
          .ifPresentOrElse(
              value -> values.put("securityTxt", value),
              () ->
                  fail(
                      ProbeSubject.SECURITY_TXT,
                      FailureReason.BAD_STATUS,
                      answer.url().getHost() + " answered " + answer.status()));
    }

    private void readRegistration() {
      var domain = target.registered();
      if (domain != null) {
        try {
          var day = registrations.registered(domain, session);
          values.put("domainRegistration", day.toString());
        } catch (ProbeFailedException e) {
          failures.add(e.failure());
        }
      }
    }

    private void fail(ProbeSubject subject, FailureReason reason, String detail) {
      failures.add(new ProbeFailure(subject, reason, detail));
    }
  }
}
