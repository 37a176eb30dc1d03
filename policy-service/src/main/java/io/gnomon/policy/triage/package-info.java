/** How people judge an alert: its status, classification and determination. */
@NullMarked
package io.gnomon.policy.triage;

import org.jspecify.annotations.NullMarked;
