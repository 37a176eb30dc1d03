package io.gnomon.policy.device;

import io.gnomon.kit.list.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which devices lag behind a revision. Implemented by the rollout. */
public interface LaggingDevices {

  /**
   * The ids of some, by name.
   *
   * @param cursor name and id of the last one that was shown; null at the beginning
   */
  List<String> ids(LagQuery query, @Nullable Cursor cursor, int limit);

  /** How many there are. */
  long count(LagQuery query);
}
