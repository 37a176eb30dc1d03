/**
 * The organisation's settings as values: what they are, what a change of them says, and what each
 * of them holds.
 */
@NullMarked
package io.gnomon.policy.settings.value;

import org.jspecify.annotations.NullMarked;
