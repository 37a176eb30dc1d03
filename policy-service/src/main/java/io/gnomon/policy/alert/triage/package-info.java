/** What people wrote about alerts and changed about them. */
@NullMarked
package io.gnomon.policy.alert.triage;

import org.jspecify.annotations.NullMarked;
