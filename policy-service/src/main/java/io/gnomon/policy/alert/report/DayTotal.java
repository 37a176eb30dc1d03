package io.gnomon.policy.alert.report;

import io.gnomon.policy.attempt.AttemptKind;
import java.time.LocalDate;

/** How many attempts of a kind there were on a day of UTC. */
record DayTotal(LocalDate day, AttemptKind attempt, long attempts) {}
