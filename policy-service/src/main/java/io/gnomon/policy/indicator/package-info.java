/**
 * What devices enforce: indicators, and the pure plan that says which of them must be added,
 * changed or removed for the tags, profiles and switches of this moment.
 */
@NullMarked
package io.gnomon.policy.indicator;

import org.jspecify.annotations.NullMarked;
