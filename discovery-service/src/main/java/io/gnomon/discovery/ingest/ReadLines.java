package io.gnomon.discovery.ingest;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.discovery.exclusion.ExclusionFilter;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The good lines of a body, how many were bad for which reason, and how many were excluded.
 *
 * @param good those that are not excluded
 */
record ReadLines(List<Transaction> good, Map<String, Integer> reasons, int excluded) {

  private static final ObjectReader LINE = new JsonMapper().readerFor(TransactionLine.class);

  /** Reads NDJSON; a bad line costs itself only. More lines than allowed end the request. */
  static ReadLines of(byte[] body, LineChecks checks, int maxLines) {
    var good = new ArrayList<Transaction>();
    var reasons = new TreeMap<String, Integer>();
    int lines = 0;
    for (int start = 0; start < body.length; ) {
      int end = endOfLine(body, start);
      if (!isBlank(body, start, end)) {
        if (++lines > maxLines) {
          throw new ProblemException(
              StandardProblem.TOO_LARGE, "A batch has at most " + maxLines + " lines.");
        }
        try {
          good.add(checks.check(parse(body, start, end)));
        } catch (BadLineException e) {
          reasons.merge(e.fault().text(), 1, Integer::sum);
        }
      }
      start = end + 1;
    }
    return new ReadLines(good, reasons, 0);
  }

  /** Without the lines that are excluded. */
  ReadLines without(ExclusionFilter exclusions) {
    var kept = good.stream().filter(each -> !exclusions.excludes(each)).toList();
    return new ReadLines(kept, reasons, excluded + good.size() - kept.size());
  }

  /** The lines as they are stored. */
  ReadLines as(UnaryOperator<Transaction> kept) {
    return new ReadLines(good.stream().map(kept).toList(), reasons, excluded);
  }

  int rejected() {
    return reasons.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static TransactionLine parse(byte[] body, int start, int end) throws BadLineException {
    try {
      TransactionLine line = LINE.readValue(body, start, end - start);
      if (line != null) {
        return line;
      }
    } catch (IOException e) {
      // answered below
    }
    throw new BadLineException(LineFault.NOT_JSON);
  }

  private static int endOfLine(byte[] body, int start) {
    int end = start;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte[] body, int start, int end) {
    for (int i = start; i < end; i++) {
      if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
