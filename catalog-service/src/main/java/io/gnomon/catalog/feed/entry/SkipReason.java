package io.gnomon.catalog.feed.entry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something of a feed was left out. */
public enum SkipReason {
  /** A row does not have the form of the format. */
  @JsonProperty("notUnderstood")
  NOT_UNDERSTOOD,
  /** A row holds more than any row does. */
  @JsonProperty("tooMuchInOneRow")
  TOO_MUCH_IN_ONE_ROW,
  /** An app without a name. */
  @JsonProperty("noName")
  NO_NAME,
  /** A name with markup in it. */
  @JsonProperty("markupInName")
  MARKUP_IN_NAME,
  /** A name that is longer than any. */
  @JsonProperty("nameTooLong")
  NAME_TOO_LONG,
  /** An app without a domain that could be its own. */
  @JsonProperty("noDomain")
  NO_DOMAIN,
  /** More domains than any app has. */
  @JsonProperty("tooManyDomains")
  TOO_MANY_DOMAINS,
  /** A text that is no host. */
  @JsonProperty("notAHost")
  NOT_A_HOST,
  /** An address in place of a name. */
  @JsonProperty("ipAddress")
  IP_ADDRESS,
  /** A name that is not of the Internet. */
  @JsonProperty("notPublic")
  NOT_PUBLIC,
  /** A name below which strangers register theirs. */
  @JsonProperty("publicSuffix")
  PUBLIC_SUFFIX,
  /** Infrastructure that many owners share. */
  @JsonProperty("sharedInfrastructure")
  SHARED_INFRASTRUCTURE,
  /** A name that devices need to live. */
  @JsonProperty("neverBlocked")
  NEVER_BLOCKED,
  /** A rule of another kind than a domain: a keyword, a pattern. */
  @JsonProperty("unsupportedRule")
  UNSUPPORTED_RULE,
  /** A list that gathers other lists and is no service. */
  @JsonProperty("collection")
  COLLECTION,
  /** What the source itself says is gone, retired or not true. */
  @JsonProperty("deadEntry")
  DEAD_ENTRY,
  /** A value that the risk factor does not take. */
  @JsonProperty("factNotUnderstood")
  FACT_NOT_UNDERSTOOD,
  /** The same host again, of another row. */
  @JsonProperty("duplicate")
  DUPLICATE,
  /** A host that is, or lies beside, another app's. */
  @JsonProperty("ownedByAnotherApp")
  OWNED_BY_ANOTHER_APP,
  /** A host of a site on which several apps live; it is not clear whose it is. */
  @JsonProperty("severalAppsThere")
  SEVERAL_APPS_THERE,
  /** Facts of an app that is not in the catalog. */
  @JsonProperty("unknownApp")
  UNKNOWN_APP
}
