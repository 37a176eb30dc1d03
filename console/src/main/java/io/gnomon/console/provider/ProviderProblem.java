package io.gnomon.console.provider;

import io.gnomon.console.page.HtmlPage;
import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A refusal for a person who followed a link: a page for browsers, a problem for programs. */
final class ProviderProblem {

  private ProviderProblem() {}

  static void send(RoutingContext context, ConsoleProblem problem, String detail) {
    var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || !accepted.contains("text/html")) {
      problem.send(context.response(), detail);
      return;
    }
    context.response().setStatusCode(problem.status());
    new HtmlPage(problem.title())
        .paragraph(detail)
        .link(ReturnPath.HOME, "Gnomon")
        .send(context.response());
  }
}
