/** Indicators as people and programs see them: listed, made and deleted one by one. */
@NullMarked
package io.gnomon.policy.manual;

import org.jspecify.annotations.NullMarked;
