import { Button } from "@patternfly/react-core";
import { count } from "../format/format.ts";
import { texts } from "../texts/texts.ts";

interface Props {
  waiting: number;
  isReordered: boolean;
  onShow: () => void;
}

/** Shows the list as it is now, on request. */
export function WaitingRows({ waiting, isReordered, onShow }: Props) {
  return (
    <div role="status">
      {(waiting > 0 || isReordered) && (
        <Button variant="link" isInline onClick={onShow}>
          {waiting > 0 ? texts.common.waiting(count(waiting)) : texts.common.reordered}
        </Button>
      )}
    </div>
  );
}
