package io.gnomon.policy.profile;

/** Whether the groups of a profile are included or excluded; spelled as in the contracts. */
public enum ProfileMode {
  include,
  exclude
}
