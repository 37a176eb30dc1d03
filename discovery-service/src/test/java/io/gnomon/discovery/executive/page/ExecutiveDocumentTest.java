package io.gnomon.discovery.executive.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gnomon.discovery.executive.PdfPages;
import io.gnomon.discovery.executive.SampleFigures;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on paper, as text and as pictures. */
class ExecutiveDocumentTest {

  private static final int MAX_PAGES = 10;
  private static final int RISK_PAGE = 3;
  private static final int TOP_APPS_PAGE = 4;

  /** Less than the margins, in pixels. */
  private static final int MARGIN = 50 * PdfPages.SCALE;

  private static final int FOOT = 24 * PdfPages.SCALE;

  static Stream<Arguments> allSizes() {
    return Stream.of(Paper.values())
        .flatMap(
            paper ->
                Stream.of(SampleFigures.ofAMonth(), SampleFigures.ofLongNames())
                    .map(figures -> Arguments.of(paper, figures)));
  }

  @ParameterizedTest
  @EnumSource
  void pagesHaveTheSizeOfThePaper(Paper paper) {
    try (var pages = pages(SampleFigures.ofAMonth(), paper)) {
      var size = pages.size(1);

      assertThat(List.of(Math.round(size.getWidth()), Math.round(size.getHeight())))
          .isEqualTo(paper == Paper.A4 ? List.of(595, 842) : List.of(612, 792));
    }
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void pagesAreNumberedAndFew(Paper paper, ExecutiveFigures figures) {
    try (var pages = pages(figures, paper)) {
      assertThat(pages.count()).isLessThanOrEqualTo(MAX_PAGES);
      for (int page = 1; page <= pages.count(); page++) {
        assertThat(pages.text(page)).contains("Page %d of %d".formatted(page, pages.count()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void nothingRunsOverTheMarginsAndNoPageIsBlank(Paper paper, ExecutiveFigures figures)
      throws IOException {
    try (var pages = pages(figures, paper)) {
      for (int page = 1; page <= pages.count(); page++) {
        var picture = pages.picture(page);
        keep(picture, "%s-%d-%d".formatted(paper, figures.heading().sources().size(), page));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int foot = height - 42 * PdfPages.SCALE;

        assertThat(PdfPages.inked(picture, 0, 0, MARGIN, height)).as("left").isZero();
        assertThat(PdfPages.inked(picture, width - MARGIN, 0, width, height)).as("right").isZero();
        assertThat(PdfPages.inked(picture, 0, 0, width, MARGIN)).as("top").isZero();
        assertThat(PdfPages.inked(picture, 0, height - FOOT, width, height)).as("bottom").isZero();
        assertThat(PdfPages.inked(picture, 0, foot - 12 * PdfPages.SCALE, width, foot))
            .as("between the last line of page %d and its foot", page)
            .isZero();
        assertThat(PdfPages.inked(picture, MARGIN, MARGIN, width - MARGIN, height - FOOT))
            .as("ink of page %d", page)
            .isGreaterThan(5_000);
      }
    }
  }

  @Test
  void theRingShowsWhatPartEachRiskLevelHas() {
    try (var pages = pages(SampleFigures.ofAMonth(), Paper.A4)) {
      var picture = ringOf(pages.picture(RISK_PAGE));
      var pixels =
          Stream.of(Ink.HIGH, Ink.MEDIUM, Ink.LOW, Ink.UNKNOWN, Ink.NONE)
              .map(ink -> PdfPages.pixels(picture, ink.rgb()))
              .toList();
      double all = pixels.stream().mapToLong(Long::longValue).sum();

      for (int i = 0; i < pixels.size(); i++) {
        assertThat(pixels.get(i) / all * 100).isCloseTo(SampleFigures.SHARES.get(i), within(1.5));
      }
    }
  }

  /** The part of the page above the table, whose squares have the same colours. */
  private static BufferedImage ringOf(BufferedImage page) {
    return page.getSubimage(0, 0, page.getWidth(), 262 * PdfPages.SCALE);
  }

  @Test
  void barsAreAsLongAsWhatTheyStandFor() {
    try (var pages = pages(SampleFigures.ofAMonth(), Paper.A4)) {
      var lengths = barsOf(pages.picture(TOP_APPS_PAGE));

      assertThat(lengths).as("ten of each list, too short ones left out").hasSizeGreaterThan(12);
      for (int i = 1; i < 5; i++) {
        assertThat(lengths.get(i))
            .as("half of the one before")
            .isCloseTo(lengths.get(i - 1) / 2, within(3));
      }
    }
  }

  /** The lengths of the bars of a page in pixels, from top to bottom. */
  private static List<Integer> barsOf(BufferedImage page) {
    var lengths = new ArrayList<Integer>();
    int before = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      int row = y;
      int length =
          (int)
              IntStream.range(0, page.getWidth())
                  .filter(x -> (page.getRGB(x, row) & 0xFFFFFF) == Ink.BAR.rgb())
                  .count();
      if (length > 0 && before == 0) {
        lengths.add(length);
      }
      before = length;
    }
    return lengths;
  }

  @Test
  void namesAreShownInTheirLettersAndOthersByTheId() {
    var figures =
        SampleFigures.of(
            List.of(
                "Яндекс Диск",
                "Ελλάδα Õäß Ğ",
                "百度网盘",
                "One\nTwo\u0007\u202EThree",
                "/JavaScript (alert) Tj",
                "📦 Box",
                "ענן Box"));
    try (var pages = pages(figures, Paper.A4)) {
      assertThat(pages.text(TOP_APPS_PAGE))
          .contains(
              "Яндекс Диск",
              "Ελλάδα Õäß Ğ",
              "app-2 (□□□□)",
              "One Two Three",
              "/JavaScript (alert) Tj",
              "app-5 (□ Box)",
              "ענן");
    }
  }

  @Test
  void whatIsCutSaysHowMuchIsLeft() {
    try (var pages = pages(SampleFigures.ofLongNames(), Paper.LETTER)) {
      assertThat(pages.text(TOP_APPS_PAGE)).contains("and 1,224 more").contains("…");
      assertThat(pages.text(1)).contains("and 395 more");
    }
  }

  private static PdfPages pages(ExecutiveFigures figures, Paper paper) {
    return PdfPages.of(ExecutiveDocument.write(figures, paper));
  }

  /** For people who want to see. */
  private static void keep(BufferedImage picture, String name) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "executive-report"));
    ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
  }
}
