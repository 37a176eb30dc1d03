package io.gnomon.catalog.lookup;

import io.gnomon.catalog.Parameters;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.host.VisitedUrl;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Finds the app of each of many hosts. */
@Singleton
class AppLookup {

  private static final int MOST = 10_000;
  private static final int LONGEST = 2_000;

  private final CurrentIndex index;

  AppLookup(CurrentIndex index) {
    this.index = index;
  }

  /** A {@link LookupResponse}, as JSON. */
  byte[] find(@Nullable LookupRequest request) {
    if (request == null || request.size() == 0 || request.size() > MOST) {
      throw Parameters.refused("hosts", "and items are too few or too many", "1 to 10000 in all");
    }
    try (var answer = new AnswerWriter()) {
      var catalog = index.get();
      for (var host : request.hosts()) {
        write(answer, catalog, host, null);
      }
      for (var item : request.items()) {
        write(answer, catalog, item);
      }
      return answer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      AnswerWriter answer, CatalogIndex catalog, LookupRequest.@Nullable Item item)
      throws IOException {
    if (item == null) {
      answer.invalid(null);
    } else {
      write(answer, catalog, item.asked(), item.path());
    }
  }

  private static void write(
      AnswerWriter answer, CatalogIndex catalog, @Nullable String asked, @Nullable String path)
      throws IOException {
    if (asked == null || asked.length() > LONGEST || (path != null && path.length() > LONGEST)) {
      answer.invalid(null);
      return;
    }
    var url = VisitedUrl.parse(asked).orElse(null);
    if (url == null) {
      answer.invalid(asked);
      return;
    }
    var visible = path == null ? url.path() : UrlPath.normalize(path);
    var domain = catalog.find(url.host(), visible).orElse(null);
    if (domain == null) {
      answer.none(asked);
    } else {
      answer.found(asked, catalog.app(domain.appId()), domain);
    }
  }
}
