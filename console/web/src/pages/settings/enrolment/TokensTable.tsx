import { Button, Label } from "@patternfly/react-core";
import { TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import type { EnrolmentToken } from "../../../queries/enrolment.ts";
import { enrolmentTexts as enrolment } from "../../../texts/settings.ts";
import { type TokenState, tokenStateOf } from "./tokenState.ts";

const COLORS = { valid: "green", usedUp: "grey", expired: "grey", revoked: "red" } as const;

const COLUMNS: Column[] = [
  { label: enrolment.description, className: "gnomon-name" },
  { label: enrolment.state },
  { label: enrolment.uses },
  { label: enrolment.tags, className: "gnomon-kind" },
  { label: enrolment.expires },
  { label: enrolment.created },
  { label: enrolment.createdBy },
];

interface Props {
  items: EnrolmentToken[];
  isStale: boolean;
  zone: string;
  onRevoke: (token: EnrolmentToken) => void;
}

/** The name of a token: its id where it has no description. */
export function nameOf({ id, description }: EnrolmentToken): string {
  return description || enrolment.unnamed(id);
}

export function TokensTable({ items, isStale, zone, onRevoke }: Props) {
  const now = new Date();
  return (
    <ListTable label={enrolment.title} columns={COLUMNS} isStale={isStale} hasActions>
      <Tbody>
        {items.map((token) => {
          const state = tokenStateOf(token, now);
          return (
            <Tr key={token.id}>
              <Td dataLabel={enrolment.description} modifier="truncate">
                <bdi>{nameOf(token)}</bdi>
              </Td>
              <Td dataLabel={enrolment.state}>
                <StateLabel state={state} />
              </Td>
              <Td dataLabel={enrolment.uses} modifier="nowrap">
                {enrolment.usesOf(count(token.maxUses - token.usesLeft), count(token.maxUses))}
              </Td>
              <Td dataLabel={enrolment.tags} modifier="truncate">
                <bdi>{token.tags.join(", ")}</bdi>
              </Td>
              <TimeCell label={enrolment.expires} at={token.expiresAt} zone={zone} />
              <TimeCell label={enrolment.created} at={token.createdAt} zone={zone} />
              <Td dataLabel={enrolment.createdBy} modifier="truncate">
                <bdi>{token.createdBy}</bdi>
              </Td>
              <Td isActionCell className="gnomon-action">
                {state === "valid" && (
                  <Button
                    variant="link"
                    isInline
                    aria-label={enrolment.revokeNamed(nameOf(token))}
                    onClick={() => onRevoke(token)}
                  >
                    {enrolment.revoke}
                  </Button>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </ListTable>
  );
}

function StateLabel({ state }: { state: TokenState }) {
  return <Label isCompact variant="outline" color={COLORS[state]}>{enrolment.states[state]}</Label>;
}
