package io.gnomon.discovery.breakdown.slice;

import com.google.common.base.Splitter;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A condition on a risk factor, written {@code id:value,value} as in the catalog: one of the values
 * has to be known, or, with {@code unknown} among them, none at all.
 */
public record FactorCondition(String factor, List<String> values) {

  /** A list of values, such as of countries, has one of them. */
  static final String SQL =
      """
       and (app.factors ->> ? = any(?) or jsonb_exists_any(app.factors -> ?, ?)
         or (? and not jsonb_exists(app.factors, ?)))""";

  private static final String UNKNOWN = "unknown";
  private static final Pattern FORM = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,99}:[^,]+(,[^,]+)*");
  private static final Splitter COMMAS = Splitter.on(',');

  public FactorCondition {
    values = List.copyOf(values);
  }

  /** Ends the request where the text is none. */
  public static FactorCondition parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "factor has the form id:value,value, such as soc2:false,unknown");
    }
    int colon = text.indexOf(':');
    return new FactorCondition(
        text.substring(0, colon), COMMAS.splitToList(text.substring(colon + 1)));
  }

  List<Object> parameters() {
    var any = SqlArray.texts(values);
    return List.of(factor, any, factor, any, values.contains(UNKNOWN), factor);
  }
}
