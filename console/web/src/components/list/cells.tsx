import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { fullTime, time } from "../../format/format.ts";
import { Td } from "./Table.tsx";

interface TimeProps {
  label: string;
  at: string | undefined;
  zone: string;
}

/** A moment, short; the whole of it where the pointer rests. */
export function TimeCell({ label, at, zone }: TimeProps) {
  return (
    <Td dataLabel={label} modifier="nowrap" title={at && fullTime(at, zone)}>
      {time(at, zone)}
    </Td>
  );
}

interface OpenProps {
  label: string;
  name: string;
  /** What is said where the pointer rests; the name unless given. */
  title?: string;
  onOpen: () => void;
}

/** The name of a row, which opens its details. */
export function OpenCell({ label, name, title = name, onOpen }: OpenProps) {
  return (
    <Td dataLabel={label} className="gnomon-link" title={title}>
      <Button variant="link" isInline onClick={onOpen}>
        <bdi>{name}</bdi>
      </Button>
    </Td>
  );
}

interface TextProps {
  label: string;
  text: string | undefined;
}

/** A text written by a user, cut where it is long. */
export function TextCell({ label, text }: TextProps) {
  return (
    <Td dataLabel={label} modifier="truncate" title={text}>
      <bdi>{text ?? ""}</bdi>
    </Td>
  );
}

interface LinkProps {
  label: string;
  name: string;
  to: string;
}

/** The name of a row, which leads to a page of its own. */
export function LinkCell({ label, name, to }: LinkProps) {
  return (
    <Td dataLabel={label} className="gnomon-link" title={name}>
      <Link to={to}>
        <bdi>{name}</bdi>
      </Link>
    </Td>
  );
}

interface NumberProps {
  label: string;
  value: string;
  /** What is to be known of it besides, before it. */
  mark?: ReactNode;
}

/** A number, written out, at the right. */
export function NumberCell({ label, value, mark }: NumberProps) {
  return <Td dataLabel={label} className="gnomon-number">{mark} {value}</Td>;
}
