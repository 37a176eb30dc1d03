package io.gnomon.discovery.peopleadmin;

import java.util.List;

/**
 * What became of a file, or would.
 *
 * @param dryRun whether nothing was stored
 * @param lines with a person, beside the header
 * @param created how many people were added, as changed and unchanged are people
 * @param rejected lines that were passed over
 * @param problems why, of the first of them
 */
record ImportResponse(
    boolean dryRun,
    long lines,
    long created,
    long changed,
    long unchanged,
    long rejected,
    List<LineProblem> problems) {

  /** What is wrong with a line of the file; the header is line 1. */
  record LineProblem(long line, String reason) {}
}
