package io.gnomon.catalog.score;

/**
 * What one fact weighs in a score.
 *
 * @param speaksFor pulls the score to 10
 * @param speaksAgainst pulls it to 0
 */
record FactWeight(double speaksFor, double speaksAgainst) {

  /** A copy that is scaled down where it exceeds the limit. */
  FactWeight atMost(double most) {
    double all = speaksFor + speaksAgainst;
    return all <= most ? this : new FactWeight(speaksFor * most / all, speaksAgainst * most / all);
  }
}
