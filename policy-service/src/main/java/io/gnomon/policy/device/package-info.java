/**
 * The enrolled devices: who they are, which group they belong to, whether they are still trusted.
 */
@NullMarked
package io.gnomon.policy.device;

import org.jspecify.annotations.NullMarked;
