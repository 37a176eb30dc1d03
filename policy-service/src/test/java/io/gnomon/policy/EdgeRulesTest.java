package io.gnomon.policy;

import io.gnomon.testing.EdgeRules;

class EdgeRulesTest extends EdgeRules {

  EdgeRulesTest() {
    super(ArchitectureTest.RULES);
  }
}
