/** How risky an app is: its score, what share of it is known, and the level that it stands for. */
@NullMarked
package io.gnomon.catalog.score.rating;

import org.jspecify.annotations.NullMarked;
