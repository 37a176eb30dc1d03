/** Scores that a person set for an app, which takes precedence over the calculated one. */
@NullMarked
package io.gnomon.catalog.override;

import org.jspecify.annotations.NullMarked;
