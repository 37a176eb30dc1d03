package io.gnomon.policy.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time zone of the IANA database, such as Europe/Berlin: no offset, which knows no summer time.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimeZoneId.Validator.class)
@interface TimeZoneId {

  String message() default "is a time zone such as Europe/Berlin or Asia/Kolkata";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Null is valid. */
  final class Validator implements ConstraintValidator<TimeZoneId, String> {

    /** The prefix of time zones that Java alone knows. */
    private static final String NOT_OF_IANA = "SystemV/";

    @Override
    public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
      return id == null
          || (ZoneId.getAvailableZoneIds().contains(id) && !id.startsWith(NOT_OF_IANA));
    }
  }
}
