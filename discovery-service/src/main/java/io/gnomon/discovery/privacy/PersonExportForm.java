package io.gnomon.discovery.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what is kept of a person is written. */
final class PersonExportForm {

  private static final List<String> COLUMNS =
      List.of(
          "record",
          "name",
          "source",
          "day",
          "host",
          "path",
          "app",
          "transactions",
          "uploadedBytes",
          "downloadedBytes",
          "firstSeenAt",
          "lastSeenAt");

  private PersonExportForm() {}

  static ExportForm<PersonalRecord> of(ObjectMapper json) {
    return new ExportForm<>("person", COLUMNS, PersonExportForm::cells, JsonForm.of(json));
  }

  private static List<@Nullable Object> cells(PersonalRecord each) {
    var usage = each.usage();
    if (usage != null) {
      return cells(usage);
    }
    var person = each.person();
    return person == null ? row("alias", each.alias()) : row("person", person.displayName());
  }

  private static List<@Nullable Object> cells(PersonalUsage usage) {
    var measures = usage.measures();
    return row(
        "usage",
        usage.user(),
        usage.source(),
        usage.day(),
        usage.host(),
        usage.path(),
        usage.app(),
        measures.transactions(),
        measures.uploadedBytes(),
        measures.downloadedBytes(),
        measures.firstSeenAt(),
        measures.lastSeenAt());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(Arrays.copyOf(cells, COLUMNS.size()));
  }
}
