/** App tags: the organisation's decision about a cloud app, from which indicators follow. */
@NullMarked
package io.gnomon.policy.apptag;

import org.jspecify.annotations.NullMarked;
