/** The commands that start, stop, show and delete an installation, and the demo. */
@NullMarked
package io.gnomon.local.cli.installation;

import org.jspecify.annotations.NullMarked;
