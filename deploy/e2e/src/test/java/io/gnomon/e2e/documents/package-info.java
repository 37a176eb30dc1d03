/** Tests that what the documents name exists: commands, options, files, classes, settings. */
@NullMarked
package io.gnomon.e2e.documents;

import org.jspecify.annotations.NullMarked;
