package io.gnomon.catalog.app;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import org.jspecify.annotations.Nullable;

/**
 * An app domain as the catalog lists it.
 *
 * @param shared whether it is or lies below infrastructure that many owners share: never blocked by
 *     a tag
 * @param review what people have to do with it
 */
public record ListedDomain(AppDomain domain, boolean shared, Review review) {

  /** What people have to do with a domain. */
  public enum Review {
    /** It came with the app. */
    NONE,
    /**
     * A feed or a refresh brought it to an app that was there, and no person has accepted it yet:
     * attributes nothing, blocks nothing.
     */
    PENDING,
    /** A person of this organisation added or accepted it. */
    ACCEPTED
  }

  /** One that came with its app and is not shared. */
  public static ListedDomain of(AppDomain domain) {
    return new ListedDomain(domain, false, Review.NONE);
  }

  /** Whether it waits for a person. */
  public boolean pendingReview() {
    return review == Review.PENDING;
  }

  /** Whether a person has added or accepted it. */
  public boolean reviewed() {
    return review == Review.ACCEPTED;
  }

  /** The host. */
  public HostName host() {
    return domain.host();
  }

  /** The part of its paths; null: the whole host. */
  public @Nullable String pathPrefix() {
    return domain.pathPrefix();
  }

  /** Host and path in one. */
  public String text() {
    return pathPrefix() == null ? host().value() : host().value() + pathPrefix();
  }
}
