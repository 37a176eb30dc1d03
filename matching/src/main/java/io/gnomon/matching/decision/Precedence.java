package io.gnomon.matching.decision;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One step of the comparison between two indicators that match the same visit. The order puts the
 * stronger one first; the explanation says to an administrator why.
 */
record Precedence(
    Comparator<Candidate> order, BiFunction<Candidate, Candidate, String> explanation) {

  private static final Precedence HOST_BEFORE_ADDRESS =
      step(
          comparing(Candidate::isOnHost).reversed(),
          "a match on the host comes before a match on the address");

  private static final Precedence MORE_HOST_LABELS =
      new Precedence(
          comparingInt(Candidate::hostLabels).reversed(),
          (stronger, weaker) ->
              "it names more labels of the host (%d against %d)"
                  .formatted(stronger.hostLabels(), weaker.hostLabels()));

  private static final Precedence PATH_BEFORE_PLAIN_HOST =
      step(comparing(Candidate::hasPath).reversed(), "a URL with a path comes before a plain host");

  private static final Precedence MORE_PATH_SEGMENTS =
      new Precedence(
          comparingInt(Candidate::pathSegments).reversed(),
          (stronger, weaker) ->
              "it names more segments of the path (%d against %d)"
                  .formatted(stronger.pathSegments(), weaker.pathSegments()));

  private static final Precedence LONGER_PREFIX =
      new Precedence(
          comparingInt(Candidate::prefixLength).reversed(),
          (stronger, weaker) ->
              "its address range is smaller (/%d against /%d)"
                  .formatted(stronger.prefixLength(), weaker.prefixLength()));

  private static final Precedence NARROWER_SCOPE =
      new Precedence(
          comparing(Candidate::scopeMatch),
          (stronger, weaker) ->
              "its scope is narrower: %s, the other applies because %s"
                  .formatted(stronger.scopeReason(), weaker.scopeReason()));

  private static final Precedence MILDER_ACTION =
      new Precedence(
          comparing(candidate -> candidate.indicator().action()),
          (stronger, weaker) ->
              "%s wins over %s"
                  .formatted(stronger.indicator().action(), weaker.indicator().action()));

  private static final Precedence LOWER_ID =
      step(
          comparing(candidate -> candidate.indicator().id()),
          "all else is equal and its id is lower");

  private static final List<Precedence> MOST_SPECIFIC =
      List.of(
          HOST_BEFORE_ADDRESS,
          MORE_HOST_LABELS,
          PATH_BEFORE_PLAIN_HOST,
          MORE_PATH_SEGMENTS,
          LONGER_PREFIX,
          NARROWER_SCOPE,
          MILDER_ACTION,
          LOWER_ID);

  private static final List<Precedence> ANCHOR_COMPATIBLE =
      List.of(MILDER_ACTION, MORE_PATH_SEGMENTS, LOWER_ID);

  private static Precedence step(Comparator<Candidate> order, String explanation) {
    return new Precedence(order, (stronger, weaker) -> explanation);
  }

  /** The steps of a mode; the first in which two indicators differ decides between them. */
  static List<Precedence> of(DecisionMode mode) {
    return switch (mode) {
      case mostSpecific -> MOST_SPECIFIC;
      case anchorCompatible -> ANCHOR_COMPATIBLE;
    };
  }

  /** All steps of a mode as one order, the strongest first. */
  static Comparator<Candidate> orderOf(DecisionMode mode) {
    return of(mode).stream().map(Precedence::order).reduce(Comparator::thenComparing).orElseThrow();
  }

  /** Why the one is stronger than the other, by the first step in which they differ. */
  static String why(DecisionMode mode, Candidate stronger, Candidate weaker) {
    return of(mode).stream()
        .filter(step -> step.order().compare(stronger, weaker) != 0)
        .findFirst()
        .map(step -> step.explanation().apply(stronger, weaker))
        .orElse("both are the same indicator");
  }
}
