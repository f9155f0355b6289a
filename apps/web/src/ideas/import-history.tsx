import type { IdeaImportSummary } from '@hetu/domain/ideas/idea-import'
import { mayUndoIdeaImport } from '@hetu/domain/ideas/may-publish-idea-import'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { ReasonDialog } from '../shared/components/reason-dialog.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { useIdeaImportUndo, useIdeaImports, useUndoIdeaImport } from './use-idea-imports.ts'

/** Files of ideas that were brought in, and what taking one out again would do. */
export function ImportHistory() {
  const t = useTranslations('ideas.import.history')
  return (
    <Section title={t('title')} reading={useIdeaImports()} empty={t('none')}>
      {(imports) => (
        <ul className="m-0 flex list-none flex-col gap-4 p-0">
          {imports.map((each) => (
            <li key={each.id}>
              <Card ideaImport={each} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Card({ ideaImport }: { ideaImport: IdeaImportSummary }) {
  const t = useTranslations('ideas.import.history')
  const say = useLocalText()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const undoing = useOffer()(mayUndoIdeaImport(ideaImport, useActor()))
  const {
    state,
    number,
    source,
    fileName,
    ideaCount,
    importedBy,
    publishedAt,
    undoneAt,
    undoneBy,
    references,
  } = ideaImport
  return (
    <article className="flex flex-col gap-2 rounded-sheet border border-hair bg-paper p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="text-lead font-bold wrap-anywhere">
          {t('name', { number: String(number ?? 0), source })}
        </h3>
        <Badge tone={state === 'published' ? 'ok' : 'plain'}>
          {t(state === 'published' ? 'published' : 'undone')}
        </Badge>
      </div>
      <p className="text-note text-ink-least wrap-anywhere">
        {publishedAt
          ? t('broughtIn', {
              who: say(importedBy.chosenName),
              moment: format.moment(publishedAt),
              file: fileName,
            })
          : fileName}
      </p>
      <p className="text-label">
        {t('ideas', { count: ideaCount })}
        {references ? <References {...references} /> : null}
      </p>
      {undoneAt && undoneBy ? (
        <p className="text-body">
          {t('takenOut', {
            who: say(undoneBy.chosenName),
            moment: format.moment(undoneAt),
            reason: ideaImport.undoneReason ?? '',
          })}
        </p>
      ) : null}
      {undoing.isShown && !undoing.disabledReason ? (
        isAsking ? (
          <Undo id={ideaImport.id} />
        ) : (
          <Button onPress={() => setAsking(true)} className="self-start">
            {t('ask')}
          </Button>
        )
      ) : null}
    </article>
  )
}

/** The first and the last idea of the file, to look at. */
function References({ first, last }: { first: string; last: string }) {
  const t = useTranslations('ideas.import.history')
  return t.rich(first === last ? 'one' : 'range', {
    first: () => <IdeaLink reference={first} />,
    last: () => <IdeaLink reference={last} />,
  })
}

const IdeaLink = ({ reference }: { reference: string }) => (
  <TextLink to="/ideas/$reference" params={{ reference }}>
    {reference}
  </TextLink>
)

/** What would leave and what would stay, and the button that does it. */
function Undo({ id }: { id: string }) {
  const t = useTranslations('ideas.import.history')
  const undo = useUndoIdeaImport()
  return (
    <Section level={3} title={t('undoTitle')} reading={useIdeaImportUndo(id, true)}>
      {({ leaving, staying }) => (
        <>
          <p className="text-body">{t('leaving', { count: leaving })}</p>
          {staying.length > 0 ? (
            <>
              <p className="text-body">{t('staying', { count: staying.length })}</p>
              <ul className="m-0 flex list-none flex-col gap-1 p-0">
                {staying.map(({ reference, title, reasons }) => (
                  <li key={reference} className="text-label">
                    <TextLink to="/ideas/$reference" params={{ reference }}>
                      {reference} {title}
                    </TextLink>{' '}
                    {reasons.map((reason) => t(`reasons.${reason}`)).join(' · ')}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <ReasonDialog
            open={t('undo')}
            title={t('undoTitle')}
            lead={t('undoLead', { leaving, staying: staying.length })}
            label={t('reason')}
            limit={1000}
            send={t('undo')}
            sendVariant="danger"
            onSend={(reason) => undo.mutateAsync({ importId: id, reason })}
            onDone={() => {}}
          />
        </>
      )}
    </Section>
  )
}
