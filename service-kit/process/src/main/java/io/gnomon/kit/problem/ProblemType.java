package io.gnomon.kit.problem;

/** A kind of problem; each service lists its own in one enum. */
public interface ProblemType {

  /** Last part of the problem's {@code type} URI; part of the API, never changes. */
  String slug();

  int status();

  /** Short text, the same for every occurrence. */
  String title();
}
