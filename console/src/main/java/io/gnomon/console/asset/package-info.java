/** The pages for people, as the build has left them: files with names that tell their content. */
@NullMarked
package io.gnomon.console.asset;

import org.jspecify.annotations.NullMarked;
