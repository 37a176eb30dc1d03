package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import java.util.List;

/** An executive report on paper. */
public final class ExecutiveDocument {

  private ExecutiveDocument() {}

  /** As PDF. */
  public static byte[] write(ExecutiveFigures figures, Paper paper) {
    var heading = figures.heading();
    var title =
        "Executive report \u00B7 %s \u00B7 %s"
            .formatted(Wording.title(heading), Wording.span(heading));
    return new PdfWriter(paper, title, heading.madeAt())
        .write(
            List.of(
                new CoverPage(figures),
                new UsagePage(figures),
                new RiskPage(figures),
                new TopAppsPage(figures),
                new DecisionPage(figures),
                new RecommendationPage(figures),
                new NotesPage(figures)));
  }
}
