/** Bodies of batches unpacked, and no more of them than a batch may have. */
@NullMarked
package io.gnomon.discovery.ingest.body;

import org.jspecify.annotations.NullMarked;
