import type { DecisionBlocker } from '@hetu/domain/decisions/decision-blocker'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useLocalText } from '../shared/language.ts'

interface BlockerListProps {
  reference: string
  /** Brings what blocks into view, on this page. */
  onGo: (id: string) => void
  blockers: readonly DecisionBlocker[]
  disciplineName: (code: string) => string
}

/** Everything that stands in the way of submitting and publishing, by what is missing, each by name. */
export function BlockerList({ reference, blockers, disciplineName, onGo }: BlockerListProps) {
  const t = useTranslations('decisions')
  const say = useLocalText()
  const part = useTranslations('decisions.content')
  if (blockers.length === 0) return <Notice tone="ok" title={t('closeOut.nothing')} />
  const nameOf = (blocker: DecisionBlocker): string => {
    if ('label' in blocker) return blocker.label
    if (blocker.kind === 'discipline_missing') {
      const { version, readVersion } = blocker
      const discipline = disciplineName(blocker.discipline)
      return readVersion === null
        ? t('closeOut.unheard', { discipline, version })
        : t('closeOut.readOther', { discipline, version, read: readVersion })
    }
    if ('discipline' in blocker) return disciplineName(blocker.discipline)
    if ('sentence' in blocker) return say(blocker.sentence)
    if ('title' in blocker) return say(blocker.title)
    // The parts are keys of the content, each with a name in the catalogue.
    if ('part' in blocker) return part(blocker.part as 'title')
    return t(`blocker.${blocker.kind}`)
  }
  const kinds = new Set(blockers.map(({ kind }) => kind))
  return (
    <Notice tone="warn" title={t('closeOut.submitReason', { count: blockers.length })}>
      <dl className="flex flex-col gap-3 text-label">
        {[...kinds].map((kind) => {
          const ofKind = blockers.filter((blocker) => blocker.kind === kind)
          return (
            <div key={kind}>
              <dt className="font-bold">
                {t('closeOut.blocked', { what: t(`blocker.${kind}`), count: String(ofKind.length) })}
              </dt>
              <dd className="m-0 flex flex-wrap gap-x-4">
                {ofKind.map((blocker) => (
                  <BlockerLink
                    key={JSON.stringify(blocker)}
                    reference={reference}
                    blocker={blocker}
                    onGo={onGo}
                  >
                    {nameOf(blocker)}
                  </BlockerLink>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </Notice>
  )
}

/** The part of this page where it is settled; null where that is on a page of the proposal. */
function placeOf(blocker: DecisionBlocker): string | null {
  if ('input' in blocker) return `input-${blocker.input.id}`
  if ('groupId' in blocker) return `group-${blocker.groupId}`
  if ('part' in blocker) return `part-${blocker.part}`
  if (blocker.kind === 'discipline_missing') return 'invite'
  return 'reviewId' in blocker ? 'reviews' : null
}

/** They stand close, so each is as tall as a finger may be asked to meet (WCAG 2.2, 2.5.8). */
const target = 'inline-flex min-h-7 min-w-7 items-center'

interface BlockerLinkProps {
  reference: string
  blocker: DecisionBlocker
  onGo: (id: string) => void
  children: string
}

function BlockerLink({ reference, blocker, onGo, children }: BlockerLinkProps) {
  const id = placeOf(blocker)
  if (blocker.kind === 'step_missing') {
    return (
      <TextLink to="/proposals/$reference/consultation" params={{ reference }} className={target}>
        {children}
      </TextLink>
    )
  }
  if (id === null) {
    return (
      <TextLink to="/proposals/$reference" params={{ reference }} hash="check" className={target}>
        {children}
      </TextLink>
    )
  }
  return (
    <a
      href={`#${id}`}
      className={`text-action underline ${target}`}
      onClick={(event) => {
        event.preventDefault()
        onGo(id)
      }}
    >
      {children}
    </a>
  )
}
