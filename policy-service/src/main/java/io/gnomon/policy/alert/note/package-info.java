/** What people wrote about alerts and changed about them. */
@NullMarked
package io.gnomon.policy.alert.note;

import org.jspecify.annotations.NullMarked;
