/** Infrastructure that many owners share: CDNs, object stores, hosting suffixes. */
@NullMarked
package io.gnomon.catalog.shared;

import org.jspecify.annotations.NullMarked;
