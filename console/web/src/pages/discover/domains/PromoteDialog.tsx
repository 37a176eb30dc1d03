import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { ChoiceSelect } from "../../../components/ChoiceSelect.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { useAddCustomApp } from "../../../queries/domains.ts";
import { useCategories } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { orderOf } from "./promotion.ts";

const { promoting } = texts;
const FORM = "promote-form";
const TITLE = "promote-title";
const NAME = "promote-name";

interface Props {
  domain: string;
  onClose: () => void;
}

/** Asks what an app of a domain is called, and adds it to the catalog. */
export function PromoteDialog({ domain, onClose }: Props) {
  const [app, setApp] = useState({ name: "", vendor: "", category: "" });
  const { data: categories = [] } = useCategories();
  const add = useAddCustomApp();
  const notify = useNotice();
  const change = (values: Partial<typeof app>) => setApp({ ...app, ...values });
  return (
    <Modal
      isOpen
      variant="small"
      elementToFocus={`#${NAME}`}
      onClose={onClose}
      aria-labelledby={TITLE}
    >
      <ModalHeader
        title={promoting.title(domain)}
        labelId={TITLE}
        description={promoting.body}
      />
      <ModalBody className="gnomon-stack">
        {add.error && <ProblemMessage error={add.error} />}
        <Form
          id={FORM}
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(orderOf(domain, app), {
              onSuccess: ({ name }) => {
                notify(promoting.done(name));
                onClose();
              },
            });
          }}
        >
          <FormGroup label={promoting.name} fieldId={NAME}>
            <TextInput id={NAME} value={app.name} onChange={(_, name) => change({ name })} />
            <FormHelperText>
              <HelperText>
                <HelperTextItem>{promoting.nameHelp}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label={promoting.vendor} fieldId="promote-vendor">
            <TextInput
              id="promote-vendor"
              value={app.vendor}
              onChange={(_, vendor) => change({ vendor })}
            />
          </FormGroup>
          <FormGroup label={promoting.category} fieldId="promote-category">
            <ChoiceSelect
              id="promote-category"
              label={promoting.category}
              value={app.category}
              options={[
                { value: "", label: promoting.unclassified },
                ...categories.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(category) => change({ category })}
            />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={FORM} isLoading={add.isPending} isDisabled={add.isPending}>
          {promoting.submit}
        </Button>
        <Button variant="link" onClick={onClose}>{texts.common.cancel}</Button>
      </ModalFooter>
    </Modal>
  );
}
