/**
 * The organisation's switches and defaults. A change is audited, told to the other services, and
 * handed to those who must act on it in the same transaction.
 */
@NullMarked
package io.gnomon.policy.settings;

import org.jspecify.annotations.NullMarked;
