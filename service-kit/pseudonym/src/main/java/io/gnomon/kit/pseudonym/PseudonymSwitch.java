package io.gnomon.kit.pseudonym;

/** Whether the organisation wants pseudonyms, as a service knows it. */
public interface PseudonymSwitch {

  /** Whether names are hidden, be it of users or of devices; off is the default. */
  boolean hidesNames();
}
