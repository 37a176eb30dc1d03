package io.gnomon.policy.alert.report;

import io.gnomon.policy.Severity;

/** How many alerts are of a severity. */
record SeverityTotal(Severity severity, long alerts) {}
