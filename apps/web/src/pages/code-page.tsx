import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IdeaStatusLine } from '../ideas/idea-status-line.tsx'
import { IdeaTrail } from '../ideas/idea-trail.tsx'
import { useIdeaByCode } from '../ideas/use-idea.ts'
import { ApiProblem } from '../shared/api-problem.ts'
import { Button } from '../shared/components/button.tsx'
import { CodeForm } from '../shared/components/code-form.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { VerdictAtDoor } from '../verdicts/verdict-at-door.tsx'
import { useLocalText } from '../shared/language.ts'

/** What became of words said at the door, by the code on the slip; without an account, and not in the address. */
export function CodePage() {
  const t = useTranslations('ideas')
  const titles = useTranslations('pages.title')
  const title = titles('code')
  const say = useLocalText()
  const [code, setCode] = useState('')
  const { data: found, error, isFetching } = useIdeaByCode(code)
  const isUnknown = error instanceof ApiProblem && (error.code === 'not_found' || error.code === 'bad_input')

  if (found) {
    return (
      <PageFrame
        title={found.title}
        eyebrow={`${found.reference} · ${say(found.placeName)}`}
        actions={<PrintButton />}
      >
        <IdeaStatusLine
          idea={{
            status: found.status,
            changedAt: found.answers.at(-1)?.at ?? found.createdAt,
            isGolden: false,
          }}
        />
        {found.hidden ? (
          <Notice tone="warn" title={t('hidden.title')}>
            {t('hidden.reason', { reason: found.hidden.reason })}
          </Notice>
        ) : null}
        <section className="flex flex-col gap-1">
          <h2 className="text-lead font-bold">{t('code.said')}</h2>
          <blockquote className="m-0 max-w-measure text-lead wrap-anywhere whitespace-pre-line">
            {found.words}
          </blockquote>
        </section>
        <IdeaTrail idea={found} />
        <VerdictAtDoor code={code} />
        <div className="no-print flex flex-wrap gap-2">
          {found.isPublic && !found.hidden ? (
            <LinkButton to="/ideas/$reference" params={{ reference: found.reference }}>
              {t('add.sent.open')}
            </LinkButton>
          ) : null}
          <Button variant="quiet" onPress={() => setCode('')}>
            {t('code.again')}
          </Button>
        </div>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={title} lead={t('code.lead')}>
      <CodeForm
        words={{
          label: t('code.label'),
          hint: t('code.hint'),
          look: t('code.find'),
          tooShort: t('code.tooShort'),
        }}
        initial=""
        least={4}
        isPending={isFetching}
        error={isUnknown ? t('code.unknown') : undefined}
        onLook={setCode}
      />
      {error && !isUnknown ? <ProblemNotice error={error} /> : null}
      <LinkButton to="/verify" variant="quiet" className="self-start">
        {titles('verify')}
      </LinkButton>
    </PageFrame>
  )
}
