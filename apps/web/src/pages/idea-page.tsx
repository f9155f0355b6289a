import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { mayHonourIdea } from '@hetu/domain/ideas/may-honour-idea'
import { mayHideIdea } from '@hetu/domain/ideas/may-hide-idea'
import { useOffer } from '../shared/offer.ts'
import type { Idea } from '@hetu/domain/ideas/idea'
import { notFound, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { AnswerForm } from '../ideas/answer-form.tsx'
import { IdeaHistory } from '../ideas/idea-history.tsx'
import { IdeaPhotos } from '../ideas/idea-photos.tsx'
import { IdeaPlace } from '../ideas/idea-place.tsx'
import { ImportedLine } from '../ideas/imported-line.tsx'
import { IdeaQuestions } from '../ideas/idea-questions.tsx'
import { IdeaStatusLine } from '../ideas/idea-status-line.tsx'
import { IdeaTrail } from '../ideas/idea-trail.tsx'
import { OfficialAnswer } from '../ideas/official-answer.tsx'
import { OwnWords } from '../ideas/own-words.tsx'
import { ShareButton } from '../ideas/share-button.tsx'
import { useHideIdea, useHonourIdea, useIdea } from '../ideas/use-idea.ts'
import { TakeUpForm } from '../proposals/take-up-form.tsx'
import { isUnknown } from '../shared/api-problem.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { Chip } from '../shared/components/chip.tsx'
import { OfferedSection } from '../shared/components/offered-section.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { MapIcon, PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { CommentThread } from '../threads/comment-thread.tsx'
import { FlagButton } from '../threads/flag-button.tsx'
import { HideButton } from '../threads/hide-button.tsx'
import { StaffNotes } from '../threads/staff-notes.tsx'
import { StandingBar } from '../threads/standing-bar.tsx'
import { IdeaTopics } from '../topics/idea-topics.tsx'
import { RulesHere } from '../zones/rules-here.tsx'
import { IdeaVerdict } from '../verdicts/idea-verdict.tsx'
import { useDecidedAnswers } from './idea-outcome.ts'

/** One idea: what was said, where, what became of it, and what neighbours say to it. */
export function IdeaPage() {
  const t = useTranslations('pages')
  const { reference } = useParams({ from: '/ideas/$reference' })
  const { data: idea, error, refetch } = useIdea(reference)
  const back = <BackLink to="/">{t('title.map')}</BackLink>
  if (idea) return <IdeaView idea={idea} />
  if (isUnknown(error)) throw notFound()
  return (
    <PageFrame title={t('title.idea', { reference })} back={back}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton kind="page" />}
    </PageFrame>
  )
}

function IdeaView({ idea }: { idea: Idea }) {
  const t = useTranslations('ideas')
  const pages = useTranslations('pages.title')
  const say = useLocalText()
  const format = useFormat()
  const { reference, author, hidden, isPublic, threadId } = idea
  const here = `/ideas/${reference}`
  const isOpen = isPublic && hidden === null
  const decided = useDecidedAnswers(reference)
  return (
    <PageFrame
      width="wide"
      title={idea.title || pages('idea', { reference })}
      eyebrow={[
        reference,
        t(`kind.${idea.ideaKind}`),
        idea.category === 'other' ? '' : t(`category.${idea.category}`),
      ]
        .filter(Boolean)
        .join(' · ')}
      back={<BackLink to="/">{pages('map')}</BackLink>}
      actions={
        isOpen ? (
          <>
            <ShareButton title={idea.title} />
            {idea.isMine ? null : <FlagButton threadId={threadId} />}
          </>
        ) : null
      }
    >
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <div className="flex flex-col gap-4">
            <IdeaStatusLine idea={idea} />
            {isPublic ? null : <Notice>{t('private')}</Notice>}
            {idea.isOutside ? <Notice>{t('outside')}</Notice> : null}
            {hidden ? (
              <Notice tone="warn" title={t('hidden.title')}>
                {t('hidden.reason', {
                  reason: `${t(`hidden.code.${hidden.reasonCode}`)} · ${hidden.reason}`,
                })}
                {idea.words === null ? null : ` ${t('hidden.forYou')}`}
              </Notice>
            ) : null}
            <p className="flex items-center gap-2 text-label text-ink-second">
              <MapIcon />
              {say(idea.placeName)}
            </p>
            <OwnWords idea={idea} />
            <IdeaPhotos photos={idea.photos} />
            <div className="flex flex-wrap items-center gap-2">
              <PersonLine
                chosenName={say(author.chosenName)}
                relation={author.label ? { words: say(author.label) } : null}
              >
                {idea.imported ? null : t('created', { at: format.day(idea.createdAt) })}
              </PersonLine>
              {idea.channel === 'online' ? null : <Chip>{t(`channel.${idea.channel}`)}</Chip>}
              {idea.imported ? <ImportedLine idea={idea} /> : null}
              {idea.persons > 1 ? <Chip>{t('persons', { count: idea.persons })}</Chip> : null}
            </div>
            {isOpen ? <StandingBar threadId={threadId} here={here} /> : null}
          </div>
          <IdeaTrail idea={hidden ? { ...idea, answerDueOn: null } : idea} decided={decided.idea} />
          <IdeaVerdict reference={reference} />
          {decided.comments.length > 0 ? (
            <section className="flex flex-col gap-3">
              <h2 className="text-lead font-bold">{t('trail.comments')}</h2>
              {decided.comments.map(({ id, words, language, answers }) => (
                <div key={id} className="flex flex-col gap-1">
                  <blockquote lang={language} className="m-0 text-body wrap-anywhere">
                    {words}
                  </blockquote>
                  {answers.map((answer) => (
                    <OfficialAnswer key={answer.at} answer={answer} />
                  ))}
                </div>
              ))}
            </section>
          ) : null}
          <IdeaTopics reference={reference} />
          <IdeaQuestions idea={idea} />
          <StaffPart idea={idea} />
          {isOpen ? <TakeUpForm references={[reference]} /> : null}
          <StaffNotes threadId={threadId} thread={{ subjectKind: 'idea', isPublic: isOpen }} />
          {isOpen ? <CommentThread threadId={threadId} here={here} /> : null}
          <IdeaHistory history={idea.history} />
        </div>
        {/* A map and what is asked for beside it need scripts; the place's name stands above. */}
        <aside className="flex flex-col gap-6 no-script:hidden">
          {idea.words === null ? null : <IdeaPlace idea={idea} />}
          {idea.words === null ? null : <RulesHere position={[...idea.position]} isCompact />}
          {idea.words === null ? null : (
            <LinkButton to="/add" search={{ c: idea.position }} icon={<PlusIcon />} className="self-start">
              {t('different')}
            </LinkButton>
          )}
        </aside>
      </div>
    </PageFrame>
  )
}

/** What staff may do with it, each role its own. */
function StaffPart({ idea }: { idea: Idea }) {
  const t = useTranslations('ideas')
  const actor = useActor()
  const offer = useOffer()
  const isHidden = idea.hidden !== null
  const answering = mayAnswerIdea(idea, actor)
  const honouring = offer(mayHonourIdea({ ...idea, isHidden }, actor))
  const hiding = offer(mayHideIdea({ isHidden, isOwn: idea.isOwn }, actor))
  const hide = useHideIdea()
  const honour = useHonourIdea(idea.reference)
  if (!offer(answering).isShown && !honouring.isShown && !hiding.isShown) return null
  return (
    <div className="no-print flex flex-col gap-3">
      <OfferedSection refusal={answering} title={t('answer.title', { reference: idea.reference })}>
        <AnswerForm reference={idea.reference} />
      </OfferedSection>
      <div className="flex flex-wrap gap-2">
        {honouring.isShown ? (
          <Button
            disabledReason={honouring.disabledReason}
            isPending={honour.isPending}
            onPress={() => honour.mutate(undefined, { onSuccess: () => toast(t('honour.done')) })}
          >
            {t('honour.button')}
          </Button>
        ) : null}
        {hiding.isShown ? (
          <HideButton
            disabledReason={hiding.disabledReason}
            isNarrow={false}
            onHide={(grounds) => hide.mutateAsync({ reference: idea.reference, ...grounds })}
          />
        ) : null}
      </div>
      {honour.error ? <ProblemNotice error={honour.error} /> : null}
    </div>
  )
}
