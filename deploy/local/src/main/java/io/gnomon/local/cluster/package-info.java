/** What a cluster needs before Gnomon's parts start there: their secrets, made once. */
@NullMarked
package io.gnomon.local.cluster;

import org.jspecify.annotations.NullMarked;
