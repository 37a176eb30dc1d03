/** Documents as tests: what they tell the reader to type is run as it stands there. */
@NullMarked
package io.gnomon.e2e.guide;

import org.jspecify.annotations.NullMarked;
