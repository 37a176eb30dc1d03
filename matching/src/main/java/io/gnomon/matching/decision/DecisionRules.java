package io.gnomon.matching.decision;

import io.gnomon.matching.decision.Decision.Match;
import io.gnomon.matching.decision.Decision.Visibility;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a decision rests on, at one revision: indicators, guards and mode. Immutable: a
 * change makes new rules, which take the place of the old ones in one step.
 */
public final class DecisionRules {

  private final IndicatorIndex index;
  private final GuardChecks guards;
  private final DecisionMode mode;
  private final Comparator<Candidate> order;

  public DecisionRules(IndicatorIndex index, Guards guards, DecisionMode mode) {
    this.index = index;
    this.guards = new GuardChecks(guards);
    this.mode = mode;
    this.order = Precedence.orderOf(mode);
  }

  /** The mode of the comparison. */
  public DecisionMode mode() {
    return mode;
  }

  /** Decides about a visit, and explains. */
  public Decision decide(DecisionRequest request) {
    List<Candidate> matching = index.candidates(request);
    String guard = guards.reason(request, matching);
    if (matching.isEmpty() && guard == null) {
      return Decision.noMatch(request.visible());
    }
    matching.sort(order);
    List<Candidate> competing = new ArrayList<>(matching.size());
    List<DecisionIndicator> audits = new ArrayList<>(0);
    for (Candidate candidate : matching) {
      if (candidate.isAudit()) {
        audits.add(candidate.indicator());
      } else {
        competing.add(candidate);
      }
    }
    return guard == null
        ? decide(competing, audits, request.visible())
        : allow(guard, competing, audits, request.visible());
  }

  /**
   * The indicators that match the visit and do not apply to it because their scope leaves out the
   * device or user, by id: what an explanation names beside the decision.
   */
  public List<DecisionIndicator> outOfScope(DecisionRequest request) {
    return index.outOfScope(request);
  }

  private Decision decide(
      List<Candidate> competing, List<DecisionIndicator> audits, Visibility visible) {
    if (competing.isEmpty()) {
      String reason = "Allowed: the visit is recorded by an audit, and no other indicator matches.";
      return new Decision(IndicatorAction.Allowed, null, reason, List.of(), audits, visible);
    }
    Candidate strongest = competing.get(0);
    List<Match> matched = new ArrayList<>(competing.size());
    for (Candidate candidate : competing) {
      matched.add(new Match(candidate.indicator(), why(candidate, strongest)));
    }
    DecisionIndicator decider = strongest.indicator();
    return new Decision(decider.action(), decider, reason(competing), matched, audits, visible);
  }

  private String why(Candidate candidate, Candidate strongest) {
    if (candidate.equals(strongest)) {
      return "decides: " + candidate.match() + " and " + candidate.scopeReason();
    }
    String because = Precedence.why(mode, strongest, candidate);
    return "gives way to " + strongest.indicator().id() + ": " + because;
  }

  private String reason(List<Candidate> competing) {
    Candidate strongest = competing.get(0);
    DecisionIndicator decider = strongest.indicator();
    StringBuilder reason = new StringBuilder(160);
    reason.append(past(decider.action())).append(" by indicator ").append(decider.id());
    if (decider.title() != null) {
      reason.append(" (").append(decider.title()).append(')');
    }
    reason.append(": ").append(strongest.match());
    reason.append(" and ").append(strongest.scopeReason()).append('.');
    if (competing.size() > 1) {
      Candidate next = competing.get(1);
      reason.append(" It comes before indicator ").append(next.indicator().id());
      reason.append(" because ").append(Precedence.why(mode, strongest, next)).append('.');
    }
    return reason.toString();
  }

  private static Decision allow(
      String reason,
      List<Candidate> competing,
      List<DecisionIndicator> audits,
      Visibility visible) {
    List<Match> matched = new ArrayList<>(competing.size());
    for (Candidate candidate : competing) {
      matched.add(
          new Match(
              candidate.indicator(),
              "set aside: " + candidate.match() + ", but a guard overrides it"));
    }
    return new Decision(IndicatorAction.Allowed, null, reason, matched, audits, visible);
  }

  private static String past(IndicatorAction action) {
    return switch (action) {
      case Block -> "Blocked";
      case Warn -> "Warned";
      case Allowed, Audit -> "Allowed";
    };
  }
}
