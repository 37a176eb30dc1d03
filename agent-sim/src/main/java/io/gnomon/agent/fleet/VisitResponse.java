package io.gnomon.agent.fleet;

import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.agent.visit.Outcome;
import io.gnomon.agent.visit.VisitResult;
import io.gnomon.matching.decision.AppRef;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.Indicator;
import io.gnomon.matching.decision.IndicatorAction;
import io.gnomon.matching.decision.IndicatorType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a visit, and why.
 *
 * @param page what the user reads instead of the site
 * @param transaction absent where none was recorded
 */
record VisitResponse(
    String url,
    DecisionResponse decision,
    Outcome outcome,
    @Nullable String page,
    @Nullable TransactionResponse transaction) {

  /** The decision with everything that led to it. */
  record DecisionResponse(
      IndicatorAction action,
      String reason,
      @Nullable IndicatorResponse indicator,
      List<MatchResponse> matched,
      Decision.Visibility visible) {}

  /** An indicator, as far as it concerns a reader. */
  record IndicatorResponse(
      String id,
      IndicatorType type,
      String value,
      IndicatorAction action,
      @Nullable String title,
      @Nullable AppRef app) {

    static IndicatorResponse from(Indicator indicator) {
      return new IndicatorResponse(
          Long.toString(indicator.id()),
          indicator.type(),
          indicator.value(),
          indicator.action(),
          indicator.title(),
          indicator.app());
    }
  }

  /** An indicator that matched, and why it decides or not. */
  record MatchResponse(IndicatorResponse indicator, String why) {}

  /** What was moved. */
  record TransactionResponse(
      Instant at,
      String user,
      String ipAddress,
      String host,
      @Nullable String path,
      long uploadedBytes,
      long downloadedBytes) {

    static TransactionResponse from(Transaction transaction) {
      return new TransactionResponse(
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
        transaction == null ? null : TransactionResponse.from(transaction));
  }

  private static DecisionResponse decision(Decision decision) {
    var decidedBy = decision.decidedBy();
    return new DecisionResponse(
        decision.action(),
        decision.reason(),
        decidedBy == null ? null : IndicatorResponse.from(decidedBy),
        decision.matched().stream()
            .map(m -> new MatchResponse(IndicatorResponse.from(m.indicator()), m.why()))
            .toList(),
        decision.visible());
  }
}
