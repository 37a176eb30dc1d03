package io.gnomon.console.session;

import io.gnomon.console.problem.ConsoleProblem;

/** What a request to a service stands on. */
public sealed interface Credential {

  /** On what it brings itself, if anything: it passes as it is. */
  record Own() implements Credential {}

  /**
   * On a session.
   *
   * @param session whose token the service gets
   */
  record OfSession(Session session) implements Credential {}

  /** On a cookie that does not allow it. */
  record Refused(ConsoleProblem problem, String detail) implements Credential {}
}
