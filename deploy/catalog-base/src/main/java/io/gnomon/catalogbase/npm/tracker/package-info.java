/** The extractors of npm packages about what sites call: third parties, technologies, crawlers. */
@NullMarked
package io.gnomon.catalogbase.npm.tracker;

import org.jspecify.annotations.NullMarked;
