/** What alerts add up to, by severity and by day. */
@NullMarked
package io.gnomon.policy.alert.totals;

import org.jspecify.annotations.NullMarked;
