package io.gnomon.policy.manualindicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file, or would.
 *
 * @param dryRun whether nothing was stored
 * @param lines beside the header
 * @param created how many indicators were added
 * @param rejected lines that were passed over
 * @param problems why, of the first of them
 * @param ignoredColumns of the file, which have no meaning here
 */
@Schema(name = "IndicatorImport")
record IndicatorImportResponse(
    boolean dryRun,
    int lines,
    int created,
    int changed,
    int unchanged,
    int rejected,
    List<LineProblem> problems,
    List<String> ignoredColumns) {

  private static final int MAX_PROBLEMS = 100;

  /** What is wrong with a line of the file; the header is line 1. */
  @Schema(name = "IndicatorLineProblem")
  record LineProblem(long line, String reason) {}

  static IndicatorImportResponse from(
      IndicatorFile file, IndicatorImportPlan plan, boolean dryRun) {
    return new IndicatorImportResponse(
        dryRun,
        file.lines().size(),
        plan.create().size(),
        plan.change().size(),
        plan.unchanged(),
        plan.rejected().size(),
        plan.rejected().stream().limit(MAX_PROBLEMS).toList(),
        file.ignoredColumns());
  }
}
