/** The API of indicators: lists all, and creates, changes and deletes those made by hand. */
@NullMarked
package io.gnomon.policy.manual;

import org.jspecify.annotations.NullMarked;
