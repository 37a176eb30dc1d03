/** The score of a cloud app: pure arithmetic over facts, explained risk factor by risk factor. */
@NullMarked
package io.gnomon.catalog.score;

import org.jspecify.annotations.NullMarked;
