package io.gnomon.kit.request;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Bounds how many violations a request may have. */
@ApplicationScoped
@Unremovable
class ViolationLimitCustomizer implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.messageInterpolator(
        new ViolationLimit(configuration.getDefaultMessageInterpolator()));
  }
}

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

  /** A request has more violations than are looked for. */
  static final class TooManyViolationsException extends ValidationException {

    TooManyViolationsException(int max) {
      super("more than " + max + " violations");
    }
  }
}
