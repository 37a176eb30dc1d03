package io.gnomon.catalog.search;

import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.catalog.search.condition.AppSort;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose apps, as the client wrote them. */
public class AppParameters {

  /** As long as path and query may be. */
  private static final int MAX_LIST_LENGTH = 8_192;

  @RestQuery
  @Size(max = 500)
  @Parameter(
      description =
          "Id of an app; repeat it or separate by commas for those of these, 500 at most (path and"
              + " query have 8,192 characters at most). Apps that there are not are left out. With"
              + " it, kind is all unless given.")
  List<@PlainText @Size(max = MAX_LIST_LENGTH) String> id = List.of();

  @RestQuery
  @Size(max = 100)
  @Parameter(
      description = "Id of a category; repeat it or separate by commas for apps of any of these.")
  List<@PlainText @Size(max = MAX_LIST_LENGTH) String> category = List.of();

  @RestQuery
  @Size(max = 100)
  @Parameter(
      description =
          "app, consumerService, retailBrand or tracker, or all for every kind; repeat it or"
              + " separate by commas (app,tracker) for any of these. Absent: all but trackers.",
      schema = @Schema(type = SchemaType.ARRAY, implementation = AppKindFilter.class))
  List<@PlainText @Size(max = MAX_LIST_LENGTH) String> kind = List.of();

  @RestQuery
  @Size(max = 100)
  @Parameter(
      description =
          "sanctioned, monitored, unsanctioned or none; repeat it or separate by commas"
              + " (sanctioned,monitored) for apps with any of these tags. Unless none is among"
              + " them, kind is all unless given.",
      schema = @Schema(type = SchemaType.ARRAY, implementation = AppTagFilter.class))
  List<@PlainText @Size(max = MAX_LIST_LENGTH) String> tag = List.of();

  @RestQuery
  @Size(max = 100)
  @Parameter(
      description =
          "high, medium, low or unknown; repeat it or separate by commas (high,medium) for any of"
              + " these.",
      schema = @Schema(type = SchemaType.ARRAY, implementation = RiskLevel.class))
  List<@PlainText @Size(max = MAX_LIST_LENGTH) String> riskLevel = List.of();

  /** Queries were saved by it. */
  @RestQuery
  @Size(max = 100)
  @Parameter(
      deprecated = true,
      description = "The former name of riskLevel.",
      schema = @Schema(type = SchemaType.ARRAY, implementation = RiskLevel.class))
  List<@PlainText @Size(max = MAX_LIST_LENGTH) String> risk = List.of();

  @RestQuery
  @Size(max = 40)
  @Parameter(
      description = "Apps that score that or better, 0 to 10; apps without a score are left out.",
      schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "10"))
  @Nullable String minScore;

  @RestQuery
  @Size(max = 40)
  @Parameter(
      description = "Apps that score that or worse, 0 to 10; apps without a score are left out.",
      schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "10"))
  @Nullable String maxScore;

  @RestQuery
  @Size(max = 40)
  @Parameter(
      description = "Apps of which that share of the score's weight or more is known, 0 to 1.",
      schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
  @Nullable String minCoverage;

  @RestQuery
  @Size(max = 40)
  @Parameter(
      description = "Apps of which that share of the score's weight or less is known, 0 to 1.",
      schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
  @Nullable String maxCoverage;

  @RestQuery
  @Size(max = 20)
  @Parameter(
      description =
          "A condition on a risk factor, id:value, such as iso27001:true. Several values separated"
              + " by commas: any of them, so soc2:false,notFound,unknown finds apps that are not"
              + " known to have it. unknown and known ask whether there is a fact; !=value finds"
              + " all others, the unknown with them; >=, <=, > and < compare years, dates, numbers"
              + " and levels, such as fedRamp:>=moderate. Text is found by a part of it. Repeat for"
              + " more conditions: all must be met, 20 at most.")
  List<@PlainText @Size(max = 2_000) String> factor = List.of();

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(
      description = "A host: apps with an app domain that is it, lies below it, or covers it.")
  @Nullable String domain;

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(
      description =
          "A vendor: its id or any spelling of its name, which finds the apps of those that it owns"
              + " as well; otherwise part of a vendor's name. 200 characters at most.")
  @Nullable String vendor;

  @RestQuery
  @PlainText
  @Size(max = 4_000)
  @Parameter(
      description =
          "A name or alias, words of it, a kind of app such as a category, or a host or URL. Each"
              + " word is part of a name, the vendor or a domain (one or two characters: the"
              + " beginning of a word there), whatever its case, accents and script; where no name"
              + " begins so, names with one mistake are found, too, and where nothing is found,"
              + " words that are like them. 200 characters at most, a URL 4,000.")
  @Nullable String q;

  @RestQuery
  @Parameter(
      description =
          "name; score: riskiest first; coverage: least known first; each the other way round with"
              + " a minus; relevance: best match of q first, that is whose domain it is, whose"
              + " whole name or alias, whose words, the beginnings of those, names that are like"
              + " it; among equals custom, curated, base and feed apps in this order, then by"
              + " consumer popularity and coverage. By score, apps whose risk is unknown are left"
              + " out unless riskLevel asks for them; they come last then. Absent: relevance with"
              + " q, else name.")
  @Nullable AppSort sort;

  /** The names of all. */
  static final Set<String> NAMES =
      Arrays.stream(AppParameters.class.getDeclaredFields())
          .filter(field -> field.isAnnotationPresent(RestQuery.class))
          .map(Field::getName)
          .collect(Collectors.toUnmodifiableSet());

  /** The names of those that may be given more than once. */
  static final Set<String> LISTS =
      Arrays.stream(AppParameters.class.getDeclaredFields())
          .filter(field -> field.getType() == List.class)
          .map(Field::getName)
          .collect(Collectors.toUnmodifiableSet());

  /** Reads values by name; where a parameter takes one value, the first counts. */
  static AppParameters of(Map<String, List<String>> values) {
    var parameters = new AppParameters();
    parameters.id = values.getOrDefault("id", List.of());
    parameters.category = values.getOrDefault("category", List.of());
    parameters.kind = values.getOrDefault("kind", List.of());
    parameters.tag = values.getOrDefault("tag", List.of());
    parameters.riskLevel = values.getOrDefault("riskLevel", List.of());
    parameters.risk = values.getOrDefault("risk", List.of());
    parameters.factor = values.getOrDefault("factor", List.of());
    parameters.minScore = first(values, "minScore");
    parameters.maxScore = first(values, "maxScore");
    parameters.minCoverage = first(values, "minCoverage");
    parameters.maxCoverage = first(values, "maxCoverage");
    parameters.domain = first(values, "domain");
    parameters.vendor = first(values, "vendor");
    parameters.q = first(values, "q");
    var sort = first(values, "sort");
    parameters.sort = sort == null ? null : AppSort.parse(sort);
    return parameters;
  }

  private static @Nullable String first(Map<String, List<String>> values, String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }
}
