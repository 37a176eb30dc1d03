package io.gnomon.kit.failure;

import io.gnomon.kit.request.current.CurrentRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Ends the validation of a request that has too many violations, each of which takes some hundred
 * bytes. It is asked for the text of each one, before that is kept; a list that is too long is
 * validated with all of its elements nevertheless.
 */
final class ViolationLimit implements MessageInterpolator {

  static final int MAX_VIOLATIONS = 1_000;

  private static final String KEY = ViolationLimit.class.getName();

  private final MessageInterpolator texts;

  ViolationLimit(MessageInterpolator texts) {
    this.texts = texts;
  }

  @Override
  public String interpolate(String template, Context context) {
    CurrentRequest.find().ifPresent(ViolationLimit::count);
    return texts.interpolate(template, context);
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    CurrentRequest.find().ifPresent(ViolationLimit::count);
    return texts.interpolate(template, context, locale);
  }

  private static void count(RoutingContext rc) {
    int violations = rc.get(KEY, 0) + 1;
    if (violations > MAX_VIOLATIONS) {
      throw new TooManyViolationsException(MAX_VIOLATIONS);
    }
    rc.put(KEY, violations);
  }
}
