/** What happens when a child process dies: it is started again, until it dies too often. */
@NullMarked
package io.gnomon.local.supervision;

import org.jspecify.annotations.NullMarked;
