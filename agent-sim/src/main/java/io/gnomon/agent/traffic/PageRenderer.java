package io.gnomon.agent.traffic;

import io.gnomon.agent.feed.Settings;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.indicator.DecisionIndicator;
import org.jspecify.annotations.Nullable;

/**
 * Renders what the user reads in place of a site. HTTPS is never intercepted: there the browser
 * only sees a refused connection, and the status page of the device says why.
 */
public record PageRenderer(String organisation) {

  String block(Visit visit, Decision decision, Settings settings) {
    return framed(
        visit,
        organisation
            + " blocks "
            + subject(visit, decision.decidedBy())
            + ".\n"
            + why(decision)
            + contact(settings));
  }

  String warn(Visit visit, Decision decision, Settings settings) {
    return framed(
        visit,
        organisation
            + " asks you to think twice before you use "
            + subject(visit, decision.decidedBy())
            + ".\n"
            + why(decision)
            + "You may go on; that is recorded and holds for "
            + settings.bypassHoursOrDefault()
            + " hours.\n"
            + contact(settings));
  }

  private static String framed(Visit visit, String text) {
    return visit.pathVisible()
        ? text
        : "The connection to "
            + visit.url().host()
            + " was refused. The browser shows no more than that, since HTTPS is not intercepted."
            + "\nThe status page and a notification of this device say:\n\n"
            + text;
  }

  private static String subject(Visit visit, @Nullable DecisionIndicator indicator) {
    var app = indicator == null ? null : indicator.app();
    return app == null ? visit.url().host().value() : app.name() + " (" + visit.url().host() + ")";
  }

  private static String why(Decision decision) {
    var indicator = decision.decidedBy();
    var title = indicator == null ? null : indicator.title();
    return "Why: " + (title == null ? decision.reason() : title) + "\n";
  }

  private static String contact(Settings settings) {
    var contact = settings.contact();
    return contact == null
        ? "Questions: ask your administrator.\n"
        : "Questions: " + contact + "\n";
  }
}
