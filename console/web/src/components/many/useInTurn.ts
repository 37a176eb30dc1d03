import { useEffect, useRef, useState } from "react";
import { inTurn, type Outcome } from "./inTurn.ts";
import type { Choice } from "./selection.ts";

/** How far a change of many has come. */
export interface Turns {
  phase: "none" | "running" | "ended";
  outcomes: readonly Outcome<Choice>[];
  /** Changes them; those that are done are returned. */
  run: (call: (item: Choice) => Promise<unknown>) => Promise<Choice[]>;
  stop: () => void;
}

/** Changes many, one after another; who leaves stops it before the next. */
export function useInTurn(items: readonly Choice[]): Turns {
  const [phase, setPhase] = useState<Turns["phase"]>("none");
  const [outcomes, setOutcomes] = useState<readonly Outcome<Choice>[]>([]);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  return {
    phase,
    outcomes,
    stop: () => {
      stopped.current = true;
    },
    run: async (call) => {
      setPhase("running");
      const done = await inTurn(
        items,
        call,
        (outcome) => setOutcomes((before) => [...before, outcome]),
        () => stopped.current,
      );
      setPhase("ended");
      return done;
    },
  };
}
