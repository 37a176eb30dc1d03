package io.gnomon.policy.apptag;

/** A domain of a tagged app that has no indicator, and why. */
record WithheldDomain(String domain, String reason) {}
