/** Which methods requests may have: everything else a stranger has made up. */
@NullMarked
package io.gnomon.kit.method;

import org.jspecify.annotations.NullMarked;
