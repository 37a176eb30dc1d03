/** Where the score of an app starts before any evidence: by its category, kind, or kind of use. */
@NullMarked
package io.gnomon.catalog.score.prior;

import org.jspecify.annotations.NullMarked;
