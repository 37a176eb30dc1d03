import { PageSection } from "@patternfly/react-core";
import { EmptyMessage } from "./EmptyMessage.tsx";
import { PageTitle } from "./PageTitle.tsx";

interface Props {
  /** The name of the page. */
  page: string;
  title: string;
  body: string;
}

/** A page that is an administrator's, to those who are none and came by its address. */
export function AdminsOnly({ page, title, body }: Props) {
  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={page} />
      <EmptyMessage title={title} body={body} />
    </PageSection>
  );
}
