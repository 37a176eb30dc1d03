/**
 * The decision: which cloud apps are allowed, watched or blocked, on which devices, and what came
 * of it. This package holds only what all features of the service share.
 */
@NullMarked
package io.gnomon.policy;

import org.jspecify.annotations.NullMarked;
