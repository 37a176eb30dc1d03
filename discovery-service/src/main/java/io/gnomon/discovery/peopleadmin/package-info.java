/** People as administrators edit them, one at a time. */
@NullMarked
package io.gnomon.discovery.peopleadmin;

import org.jspecify.annotations.NullMarked;
