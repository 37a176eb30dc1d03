package io.gnomon.catalog.lookup;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.host.VisitedUrl;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds the app of each of many hosts. */
@ApplicationScoped
class LookupService {

  private static final int MAX_HOST_LENGTH = 2_000;

  private final LookupIndex index;
  private final SharedInfrastructure shared;

  LookupService(LookupIndex index, SharedInfrastructure shared) {
    this.index = index;
    this.shared = shared;
  }

  /** A {@link LookupResponse}, as JSON. */
  byte[] find(LookupRequest request) {
    if (request.size() == 0 || request.size() > LookupRequest.MAX_HOSTS) {
      throw Parameters.refused(
          "hosts",
          "and items are too few or too many",
          "1 to %d in all".formatted(LookupRequest.MAX_HOSTS));
    }
    try (var answer = new AnswerWriter(request.size())) {
      var catalog = index.get();
      for (var host : request.givenHosts()) {
        write(answer, catalog, host, null);
      }
      for (var item : request.givenItems()) {
        write(answer, catalog, item);
      }
      return answer.finish();
    }
  }

  private void write(AnswerWriter answer, CatalogIndex catalog, @Nullable LookupItem item) {
    if (item == null) {
      answer.invalid(null);
    } else {
      write(answer, catalog, item.asked(), item.path());
    }
  }

  private void write(
      AnswerWriter answer, CatalogIndex catalog, @Nullable String asked, @Nullable String path) {
    if (asked == null
        || asked.length() > MAX_HOST_LENGTH
        || (path != null && path.length() > MAX_HOST_LENGTH)) {
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
      writeReason(answer, asked, url.host());
    } else {
      answer.found(asked, catalog.apps().of(domain));
    }
  }

  /** Most shared names are public suffixes, too; which infrastructure it is says more. */
  private void writeReason(AnswerWriter answer, String asked, HostName host) {
    var infrastructure = shared.find(host).orElse(null);
    if (infrastructure != null) {
      answer.shared(asked, infrastructure);
    } else {
      answer.none(
          asked, host.isPublicSuffix() ? LookupReason.PUBLIC_SUFFIX : LookupReason.UNCATALOGUED);
    }
  }
}
