package io.gnomon.e2e.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A word of Prometheus' query language. */
record PromQlToken(String text) {

  private static final Pattern ALL =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\""
              + "|\\$__rate_interval|\\d+(?:ms|[smhdwy])|\\d+(?:\\.\\d+)?"
              + "|[a-zA-Z_][a-zA-Z0-9_]*(?::[a-zA-Z0-9_]+)*"
              + "|=~|!~|!=|==|>=|<=|[-+*/%^<>=(){}\\[\\],:])");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_:]*");
  private static final Pattern DURATION = Pattern.compile("\\$__rate_interval|\\d+(?:ms|[smhdwy])");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern OPERATOR = Pattern.compile("[-+*/%^<>]|==|!=|>=|<=");
  private static final Pattern MATCH = Pattern.compile("=|!=|=~|!~");

  /** The words of an expression, and an empty one at the end. */
  static List<PromQlToken> all(String expression) {
    var tokens = new ArrayList<PromQlToken>();
    var text = expression.strip();
    var matcher = ALL.matcher(text);
    var at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("not understood: " + text.substring(at));
      }
      tokens.add(new PromQlToken(matcher.group(1)));
      at = matcher.end();
    }
    tokens.add(new PromQlToken(""));
    return tokens;
  }

  boolean is(String other) {
    return text.equals(other);
  }

  boolean isEnd() {
    return text.isEmpty();
  }

  boolean isName() {
    return NAME.matcher(text).matches();
  }

  boolean isNumber() {
    return NUMBER.matcher(text).matches();
  }

  boolean isDuration() {
    return DURATION.matcher(text).matches();
  }

  boolean isOperator() {
    return OPERATOR.matcher(text).matches();
  }

  boolean isMatch() {
    return MATCH.matcher(text).matches();
  }

  boolean isString() {
    return text.startsWith("\"");
  }

  /** A string without its quotes. */
  String unquoted() {
    return text.substring(1, text.length() - 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
