package io.gnomon.catalog.searchterm;

import java.util.List;
import java.util.Objects;

/**
 * Words for a kind of app, such as "password manager", and which apps they mean.
 *
 * @param terms phrases that all mean the same
 * @param categories ids of categories, all of whose apps are meant
 * @param apps ids of apps that are meant, the best known first
 */
public record SearchTerm(List<String> terms, List<String> categories, List<String> apps) {

  public SearchTerm {
    terms = List.copyOf(terms);
    categories = List.copyOf(Objects.requireNonNullElse(categories, List.of()));
    apps = List.copyOf(Objects.requireNonNullElse(apps, List.of()));
  }
}
