package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.directory.UseFloor;
import java.util.List;

/**
 * How apps were used and touched.
 *
 * @param floor a setting of the organisation
 * @param items in the order in which they were asked for
 */
record AppUseResponse(UseFloor floor, List<AppUse> items) {

  AppUseResponse {
    items = List.copyOf(items);
  }
}
