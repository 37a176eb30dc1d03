package io.gnomon.agent;

import io.gnomon.testing.EdgeRules;

class EdgeRulesTest extends EdgeRules {

  EdgeRulesTest() {
    super(ArchitectureTest.RULES);
  }
}
