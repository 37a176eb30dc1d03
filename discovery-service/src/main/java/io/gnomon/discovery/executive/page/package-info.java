/** The pages of an executive report: at most ten, since lists are cut and say how much is left. */
@NullMarked
package io.gnomon.discovery.executive.page;

import org.jspecify.annotations.NullMarked;
