package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something in a catalog feed was skipped. */
public enum SkipReason {
  /** The row is not in the format. */
  @JsonProperty("notUnderstood")
  NOT_UNDERSTOOD,
  /** The row exceeds the size limit. */
  @JsonProperty("tooMuchInOneRow")
  TOO_MUCH_IN_ONE_ROW,
  /** An app without a name. */
  @JsonProperty("noName")
  NO_NAME,
  /** A name with markup in it. */
  @JsonProperty("markupInName")
  MARKUP_IN_NAME,
  /** A name that exceeds the length limit. */
  @JsonProperty("nameTooLong")
  NAME_TOO_LONG,
  /** An app without an acceptable domain. */
  @JsonProperty("noDomain")
  NO_DOMAIN,
  /** More domains than the limit. */
  @JsonProperty("tooManyDomains")
  TOO_MANY_DOMAINS,
  /** A text that is not a host. */
  @JsonProperty("notAHost")
  NOT_A_HOST,
  /** An IP address instead of a host name. */
  @JsonProperty("ipAddress")
  IP_ADDRESS,
  /** A name that is not a public Internet name. */
  @JsonProperty("notPublic")
  NOT_PUBLIC,
  /** A public suffix, below which different owners register names. */
  @JsonProperty("publicSuffix")
  PUBLIC_SUFFIX,
  /** An app of which all domains are public suffixes, or the same name in other countries. */
  @JsonProperty("onlyPublicSuffixes")
  ONLY_PUBLIC_SUFFIXES,
  /** Infrastructure that many owners share. */
  @JsonProperty("sharedInfrastructure")
  SHARED_INFRASTRUCTURE,
  /** A name on the never-block list. */
  @JsonProperty("neverBlocked")
  NEVER_BLOCKED,
  /** A rule of another kind than a domain: a keyword, a pattern. */
  @JsonProperty("unsupportedRule")
  UNSUPPORTED_RULE,
  /** A list that combines other lists and is not a service. */
  @JsonProperty("collection")
  COLLECTION,
  /** The source itself marks the entry as retired, dead or false. */
  @JsonProperty("deadEntry")
  DEAD_ENTRY,
  /** A value that the risk factor does not accept. */
  @JsonProperty("factNotUnderstood")
  FACT_NOT_UNDERSTOOD,
  /** The host is already taken by another row. */
  @JsonProperty("duplicate")
  DUPLICATE,
  /** The host, or its registrable domain, belongs to another app. */
  @JsonProperty("ownedByAnotherApp")
  OWNED_BY_ANOTHER_APP,
  /** The home domain lies below one of an app that is called otherwise. */
  @JsonProperty("partOfAnotherApp")
  PART_OF_ANOTHER_APP,
  /** Several apps share the registrable domain; the owner is ambiguous. */
  @JsonProperty("severalAppsThere")
  SEVERAL_APPS_THERE,
  /** Facts for an app that is not in the catalog. */
  @JsonProperty("unknownApp")
  UNKNOWN_APP
}
