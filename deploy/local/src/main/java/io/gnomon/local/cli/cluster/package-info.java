/** The commands that run in a cluster, as Jobs. */
@NullMarked
package io.gnomon.local.cli.cluster;

import org.jspecify.annotations.NullMarked;
