package io.gnomon.catalog.bundle;

import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;

/** An app of a file, its domains in canonical form. */
final class BundledEntry {

  private BundledEntry() {}

  static LayerEntry of(String id, AppDraft draft) {
    var domains = draft.domains().stream().map(text -> domain(id, text)).distinct().toList();
    return new LayerEntry(LayerSource.BUNDLE, id, draft.withDomains(domains));
  }

  private static String domain(String id, String text) {
    return DomainText.canonical(text)
        .orElseThrow(() -> new IllegalArgumentException(id + ": not a domain: " + text));
  }
}
