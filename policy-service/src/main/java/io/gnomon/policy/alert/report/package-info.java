/** Alerts as files: those of a list, and those of a person. */
@NullMarked
package io.gnomon.policy.alert.report;

import org.jspecify.annotations.NullMarked;
