/**
 * The organisation's switches and defaults. A change is audited, published to the other services,
 * and handed to listeners in the same transaction.
 */
package io.gnomon.policy.settings;
