/**
 * The organisation's switches and defaults. A change is audited, published to the other services,
 * and handed to the listeners in the same transaction.
 */
@NullMarked
package io.gnomon.policy.settings;

import org.jspecify.annotations.NullMarked;
