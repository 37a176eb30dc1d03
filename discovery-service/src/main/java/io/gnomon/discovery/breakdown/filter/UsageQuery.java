package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.catalog.AppKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which days and which kinds of apps a request is about. */
public class UsageQuery extends PartQuery {

  /** Apps as people understand the word: sites that they know that they use. */
  private static final Set<AppKind> DEFAULT_KINDS =
      EnumSet.complementOf(EnumSet.of(AppKind.TRACKER));

  @RestQuery("kind")
  @Parameter(
      description = "Kinds of apps to list or count; repeatable. All but trackers unless given.")
  List<AppKind> kinds = List.of();

  /** Those that are asked for. */
  public Set<AppKind> kinds() {
    return namesKinds() ? EnumSet.copyOf(kinds) : DEFAULT_KINDS;
  }

  boolean namesKinds() {
    return kinds != null && !kinds.isEmpty();
  }
}
