package io.gnomon.kit.failure;

import jakarta.validation.ValidationException;

/** A request has more violations than are looked for. */
public final class TooManyViolationsException extends ValidationException {

  TooManyViolationsException(int max) {
    super("more than " + max + " violations");
  }
}
