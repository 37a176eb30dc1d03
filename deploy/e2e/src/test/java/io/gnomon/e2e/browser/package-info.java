/** The console's pages in a real browser, against the real services. */
@NullMarked
package io.gnomon.e2e.browser;

import org.jspecify.annotations.NullMarked;
