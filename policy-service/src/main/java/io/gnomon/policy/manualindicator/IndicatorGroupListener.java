package io.gnomon.policy.manualindicator;

import io.gnomon.policy.devicegroup.DeviceGroupListener;
import io.gnomon.policy.devicegroup.GroupUse;
import io.gnomon.policy.indicator.IndicatorStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which indicators made by hand name a group; those of tags have theirs from a profile. */
@ApplicationScoped
class IndicatorGroupListener implements DeviceGroupListener {

  private final IndicatorStore indicators;

  IndicatorGroupListener(IndicatorStore indicators) {
    this.indicators = indicators;
  }

  @Override
  public GroupUse usesOf(String groupId) {
    var users =
        indicators.madeByHandNaming(groupId, GroupUse.MAX_USERS).stream()
            .map(stored -> stored.indicator())
            .map(each -> new GroupUse.User("indicator", each.id(), each.value()))
            .toList();
    var count =
        users.size() < GroupUse.MAX_USERS
            ? users.size()
            : indicators.countMadeByHandNaming(groupId);
    return new GroupUse(users, count);
  }
}
