import type { VNode } from 'preact';
import type { DescribedUser } from '#flows/directory/describe-user.ts';
import { personPath } from '../operator-people.tsx';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import { Part } from './operator-parts.tsx';
import { operatorBarWords } from './reset-words.ts';

interface Props {
  readonly page: PageContext;
  readonly described: DescribedUser;
  /** The operator looks at themselves. */
  readonly isOwn: boolean;
}

/** The way to a reset by the operator (SPEC A5), and to what waits already. */
export const OperatorReset = ({ page, described, isOwn }: Props): VNode => {
  const { m } = page;
  const { user } = described.bundle;
  return (
    <Part heading={m.t('reset.title')}>
      {user.operator || isOwn ? (
        <p>{operatorBarWords(page, isOwn ? 'yourself' : 'operator')}</p>
      ) : (
        <>
          <p class="hint">{m.t('reset.operator-explained')}</p>
          <p>
            <a class="button plain" href={localPath(personPath(user.id, '/reset'))}>
              {m.t('reset.go')}
            </a>
          </p>
        </>
      )}
    </Part>
  );
};
