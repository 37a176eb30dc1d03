/** Scores that a person set for an app, above whatever the risk model comes to. */
@NullMarked
package io.gnomon.catalog.override;

import org.jspecify.annotations.NullMarked;
