package io.gnomon.discovery.peopleadmin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;

/** The name of a user that belongs to no person, and what was used under it. */
record UnresolvedName(String name, @JsonUnwrapped UsageMeasures measures) {}
