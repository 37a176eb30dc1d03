/** What texts of callers may consist of. */
@NullMarked
package io.gnomon.kit.text;

import org.jspecify.annotations.NullMarked;
