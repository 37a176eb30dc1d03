/** Decompresses the bodies of batches, up to the size that a batch may have. */
@NullMarked
package io.gnomon.discovery.ingest.body;

import org.jspecify.annotations.NullMarked;
