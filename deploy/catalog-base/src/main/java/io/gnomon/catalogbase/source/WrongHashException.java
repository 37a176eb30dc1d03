package io.gnomon.catalogbase.source;

/** A package's file is not the one that was pinned. */
public final class WrongHashException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongHashException(LockedPackage wanted, String found) {
    super(
        "%s %s has integrity %s, pinned is %s"
            .formatted(wanted.name(), wanted.version(), found, wanted.integrity()));
  }
}
