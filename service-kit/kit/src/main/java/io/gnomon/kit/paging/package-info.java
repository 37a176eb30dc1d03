/** Lists that end: a bounded page and an opaque cursor that the client hands back. */
@NullMarked
package io.gnomon.kit.paging;

import org.jspecify.annotations.NullMarked;
