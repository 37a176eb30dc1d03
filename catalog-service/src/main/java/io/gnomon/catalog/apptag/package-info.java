/**
 * What policy-service publishes of tags of apps, as a small table in memory: each process reads the
 * compacted topic whole, so that a list that is filtered by tags waits for no other service.
 */
@NullMarked
package io.gnomon.catalog.apptag;

import org.jspecify.annotations.NullMarked;
