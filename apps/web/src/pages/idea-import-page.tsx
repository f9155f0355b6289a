import { chosenRows, mayPublishIdeaImport } from '@hetu/domain/ideas/may-publish-idea-import'
import type { IdeaImport, IdeaImportSummary } from '@hetu/domain/ideas/idea-import'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ImportColumns } from '../ideas/import-columns.tsx'
import { ImportFacts } from '../ideas/import-facts.tsx'
import { ImportHistory } from '../ideas/import-history.tsx'
import { ImportRows, RefusedIdeaRows } from '../ideas/import-rows.tsx'
import { mappingIn, useIdeaImportDraft } from '../ideas/use-idea-import-draft.ts'
import {
  type ReadIdeas,
  useIdeaImport,
  usePreviewIdeaImport,
  usePublishIdeaImport,
} from '../ideas/use-idea-imports.ts'
import { useRowChoice } from '../ideas/use-row-choice.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { Fact, FactRow } from '../shared/components/fact.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { useMay } from '../shared/may.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { ImportLayerChoice, layersOffered } from '../zones/import-layer-choice.tsx'
import { ImportEncoding } from '../zones/import-encoding.tsx'

/** A planner brings in what was said elsewhere: a file or minutes, row by row, marked with where it came from. */
export function IdeaImportPage() {
  const t = useTranslations('ideas.import')
  const titles = useTranslations('pages.title')
  return (
    <PageFrame
      title={t('title')}
      width="wide"
      density="desk"
      lead={t('lead')}
      back={<BackLink to="/desk">{titles('desk')}</BackLink>}
    >
      <Gate isOpen={useMay('preview-idea-import')} who={t('plannersOnly')}>
        <ImportDesk />
        <ImportHistory />
      </Gate>
    </PageFrame>
  )
}

function ImportDesk() {
  const t = useTranslations('ideas.import')
  const draft = useIdeaImportDraft()
  const preview = usePreviewIdeaImport()
  const [read, setRead] = useState<string | null>(null)
  const [done, setDone] = useState<IdeaImportSummary>()
  const ideaImport = useIdeaImport(read)
  const send = (input: ReadIdeas | undefined) => {
    if (!input) return
    setDone(undefined)
    preview.mutate(input, { onSuccess: ({ id }) => setRead(id), onError: () => setRead(null) })
  }
  const { data } = ideaImport
  const sheets = layersOffered(preview.error)
  return (
    <>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.missing === null) send(draft.toRead())
        }}
      >
        <ImportFacts draft={draft} />
        {data && data.format !== 'minutes' ? (
          <ImportColumns read={data} mapping={mappingIn(draft, data)} onChange={draft.setMapping} />
        ) : null}
        <Button
          type="submit"
          variant="primary"
          isPending={preview.isPending}
          pendingText={t('reading')}
          disabledReason={draft.missing === null ? undefined : t(`needs.${draft.missing}`)}
          className="self-start"
        >
          {t('read')}
        </Button>
      </form>
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
      {sheets.length > 0 ? (
        <ImportLayerChoice
          names={sheets}
          chosen={draft.sheet}
          onChoose={(name) => send(draft.chooseSheet(name))}
        />
      ) : null}
      {done ? <Notice tone="ok" isLive title={t('done', { count: done.ideaCount })} /> : null}
      {read === null ? null : (
        <Section title={t('previewTitle')} reading={ideaImport}>
          {(known) => (
            <Preview
              key={known.id}
              read={known}
              isReading={preview.isPending}
              onEncoding={(encoding) => send(draft.chooseEncoding(encoding))}
              onDone={(summary) => {
                setDone(summary)
                setRead(null)
                draft.forget()
              }}
            />
          )}
        </Section>
      )}
    </>
  )
}

interface PreviewProps {
  read: IdeaImport
  isReading: boolean
  onEncoding: Parameters<typeof ImportEncoding>[0]['onChoose']
  onDone: (summary: IdeaImportSummary) => void
}

function Preview({ read, isReading, onEncoding, onDone }: PreviewProps) {
  const t = useTranslations('ideas.import')
  const choices = useRowChoice()
  const publish = usePublishIdeaImport()
  const actor = useActor()
  const chosenCount = chosenRows(read.rows, choices.chosen).length
  const offer = useOffer()(mayPublishIdeaImport({ ...read, chosenCount }, actor))
  return (
    <div className="flex flex-col gap-6">
      <FactRow>
        <Fact value={`${read.goodCount} / ${read.rowCount}`}>{t('goodOf')}</Fact>
        <Fact value={`${read.heldCount} / ${read.goodCount}`}>{t('heldOf')}</Fact>
        <Fact value={`${read.refusedCount} / ${read.rowCount}`}>{t('refusedOf')}</Fact>
      </FactRow>
      {read.textEncoding ? (
        <ImportEncoding encoding={read.textEncoding} isPending={isReading} onChoose={onEncoding} />
      ) : null}
      {read.sameFileAs.length > 0 ? (
        <Notice tone="warn" title={t('sameFile', { numbers: read.sameFileAs.join(', ') })} />
      ) : null}
      <RefusedIdeaRows refused={read.refused} />
      <ImportRows read={read} choices={choices} />
      {publish.error ? <ProblemNotice error={publish.error} /> : null}
      <Button
        variant="primary"
        isPending={publish.isPending}
        disabledReason={offer.disabledReason}
        onPress={() => publish.mutate({ importId: read.id, ...choices.chosen }, { onSuccess: onDone })}
        className="self-start"
      >
        {t('bringIn', { count: chosenCount })}
      </Button>
    </div>
  )
}
