package io.gnomon.catalog.suggestion;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.app.AppService;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes the content of a suggestion of a request; ends the request where something is missing. */
@ApplicationScoped
class SuggestionReader {

  private final AppService apps;

  SuggestionReader(AppService apps) {
    this.apps = apps;
  }

  SuggestionContent content(SuggestionRequest request) {
    boolean mayContact = Boolean.TRUE.equals(request.mayContact());
    return switch (request.kind()) {
      case NEW_APP ->
          new SuggestionContent(
              request.kind(),
              null,
              required("name", request.name()),
              host(request.domain()),
              stripped(request.text()),
              mayContact);
      case SCORE_UPDATE, IMPROVEMENT ->
          new SuggestionContent(
              request.kind(),
              app(request.app()),
              null,
              null,
              required("text", request.text()),
              mayContact);
    };
  }

  private static String required(String name, @Nullable String text) {
    var stripped = stripped(text);
    if (stripped == null) {
      throw Parameters.refused(name, "is missing", "a text");
    }
    return stripped;
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String host(@Nullable String text) {
    return HostName.parse(text)
        .map(HostName::value)
        .orElseThrow(
            () -> Parameters.refused("domain", "is no host", "a host, such as dropbox.com"));
  }

  private String app(@Nullable String id) {
    if (id == null || !apps.exists(id)) {
      throw Parameters.refused("app", "is no app of the catalog", "the id of an app");
    }
    return id;
  }
}
