import { Button, Checkbox, Form, Title } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { isOutdated } from "../../../api/problem.ts";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type CatalogFeed, useSetFeed } from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { texts } from "../../../texts/texts.ts";
import { type FeedForm, formOf, intervalsOf, settingsOf } from "./feedSettings.ts";

const { feeds: words } = catalogWorkTexts;

interface Props {
  feed: Versioned<CatalogFeed>;
  onReload: () => void;
}

/** Whether a feed is on, from where and how often it is fetched. */
export function FeedSettingsForm({ feed, onReload }: Props) {
  const [changed, setChanged] = useState<{ form: FeedForm; etag: string }>();
  const save = useSetFeed(feed.value.id);
  const notify = useNotice();
  const form = changed?.form ?? formOf(feed.value);
  // What is changed is what was seen when it began to be.
  const change = (values: Partial<FeedForm>) =>
    setChanged({ form: { ...form, ...values }, etag: changed?.etag ?? feed.etag });
  const begin = () => {
    save.reset();
    setChanged(undefined);
    onReload();
  };
  return (
    <Form
      aria-label={words.settings}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...settingsOf(form), etag: changed?.etag ?? feed.etag }, {
          onSuccess: () => {
            setChanged(undefined);
            notify(words.saved(feed.value.title));
          },
        });
      }}
    >
      <Title headingLevel="h3" size="md">{words.settings}</Title>
      {save.error && (
        <ProblemMessage
          error={save.error}
          onRetry={isOutdated(save.error) ? begin : undefined}
          retry={texts.common.reload}
        />
      )}
      <Checkbox
        id="feed-enabled"
        label={words.enabled}
        isChecked={form.enabled}
        onChange={(_, enabled) => change({ enabled })}
      />
      <TextField
        id="feed-url"
        label={words.url}
        value={form.url}
        help={words.urlHelp(feed.value.sourceUrl ?? "")}
        onChange={(url) => change({ url })}
      />
      <ChoiceField
        id="feed-interval"
        label={words.interval}
        value={form.interval}
        options={intervalsOf(form.interval)}
        onChange={(interval) => change({ interval })}
      />
      <div>
        <Button type="submit" variant="secondary" isDisabled={!changed || save.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
