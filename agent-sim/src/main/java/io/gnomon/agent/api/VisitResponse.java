package io.gnomon.agent.api;

import io.gnomon.agent.traffic.Outcome;
import io.gnomon.agent.traffic.Transaction;
import io.gnomon.agent.traffic.VisitResult;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.indicator.AppRef;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a visit, and why.
 *
 * @param page what the user reads in place of the site
 * @param transaction absent where none was recorded
 */
record VisitResponse(
    String url,
    VisitDecision decision,
    Outcome outcome,
    @Nullable String page,
    @Nullable VisitTransaction transaction) {

  /** The decision with everything that led to it. */
  record VisitDecision(
      IndicatorAction action,
      String reason,
      @Nullable MatchedIndicator indicator,
      List<IndicatorMatch> matched,
      Decision.Visibility visible) {}

  /** An indicator that matched. */
  record MatchedIndicator(
      String id,
      IndicatorType type,
      String value,
      IndicatorAction action,
      @Nullable String title,
      @Nullable AppRef app) {

    static MatchedIndicator from(DecisionIndicator indicator) {
      return new MatchedIndicator(
          Long.toString(indicator.id()),
          indicator.type(),
          indicator.value(),
          indicator.action(),
          indicator.title(),
          indicator.app());
    }
  }

  /** An indicator that matched, and why it decides or not. */
  record IndicatorMatch(MatchedIndicator indicator, String why) {}

  /** The traffic of a visit. */
  record VisitTransaction(
      Instant at,
      String user,
      String ipAddress,
      String host,
      @Nullable String path,
      long uploadedBytes,
      long downloadedBytes) {

    static VisitTransaction from(Transaction transaction) {
      return new VisitTransaction(
          Instant.ofEpochMilli(transaction.atMillis()),
          transaction.user(),
          transaction.ipAddress(),
          transaction.host(),
          transaction.path(),
          transaction.uploadedBytes(),
          transaction.downloadedBytes());
    }
  }

  static VisitResponse from(String url, VisitResult result) {
    var transaction = result.transaction();
    return new VisitResponse(
        url,
        decision(result.decision()),
        result.outcome(),
        result.page(),
        transaction == null ? null : VisitTransaction.from(transaction));
  }

  private static VisitDecision decision(Decision decision) {
    var decidedBy = decision.decidedBy();
    return new VisitDecision(
        decision.action(),
        decision.reason(),
        decidedBy == null ? null : MatchedIndicator.from(decidedBy),
        decision.matched().stream()
            .map(m -> new IndicatorMatch(MatchedIndicator.from(m.indicator()), m.why()))
            .toList(),
        decision.visible());
  }
}
