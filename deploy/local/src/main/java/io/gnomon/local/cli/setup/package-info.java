/** The commands that prepare servers of one's own: keys, topics, tokens. */
@NullMarked
package io.gnomon.local.cli.setup;

import org.jspecify.annotations.NullMarked;
