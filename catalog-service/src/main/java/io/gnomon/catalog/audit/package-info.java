/** What administrators read of the changes of the catalog: who changed what, when and why. */
@NullMarked
package io.gnomon.catalog.audit;

import org.jspecify.annotations.NullMarked;
