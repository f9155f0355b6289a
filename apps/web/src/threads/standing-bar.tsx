import type { Stance } from '@hetu/domain/threads/standing'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { CheckIcon } from '../shared/icons/action-icons.tsx'
import { FollowIcon, OpposeIcon, SupportIcon } from '../shared/icons/speech-icons.tsx'
import { useMay } from '../shared/may.ts'
import { useMe } from '../shared/session.ts'
import { useFollow, useStanding, useSupport } from './use-thread.ts'

/** Support, oppose and follow with their counts; the reader's own stance is said in words. */
export function StandingBar({ threadId, here }: { threadId: string; here: string }) {
  const t = useTranslations('threads')
  const { isKnown } = useMe()
  const maySupport = useMay('support')
  const signInId = useId()
  const { data } = useStanding(threadId)
  const support = useSupport(threadId)
  const follow = useFollow(threadId)
  const mine = data?.myStance ?? null

  const press = (stance: Stance) => {
    const next = mine === stance ? null : stance
    support.mutate(next, { onSuccess: () => announce(t(`counted.${next ?? 'none'}`)) })
  }
  const isVisitor = isKnown && !maySupport
  const sides = [
    { stance: 'support', icon: <SupportIcon />, count: data?.supportCount ?? 0 },
    { stance: 'oppose', icon: <OpposeIcon />, count: data?.opposeCount ?? 0 },
  ] as const
  return (
    <div className="no-print flex flex-col gap-2">
      {data ? (
        <p className="hidden no-script:block">
          {sides.map(({ stance, count }) => t(`${stance}Count`, { count })).join(' · ')}
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2 no-script:hidden">
        {sides.map(({ stance, icon, count }) => (
          <Button
            key={stance}
            icon={mine === stance ? <CheckIcon /> : icon}
            isPending={support.isPending && support.variables === stance}
            isDisabled={isVisitor || !data}
            aria-describedby={isVisitor ? signInId : undefined}
            aria-pressed={mine === stance}
            onPress={() => press(stance)}
            className={
              mine === stance ? 'border-action! bg-selected! text-action! inset-ring-2 inset-ring-action' : ''
            }
          >
            {t(`${stance}Count`, { count })}
          </Button>
        ))}
        {isVisitor ? null : (
          <Button
            variant="quiet"
            icon={data?.isFollowed ? <CheckIcon /> : <FollowIcon />}
            aria-pressed={data?.isFollowed ?? false}
            isPending={follow.isPending}
            isDisabled={!data}
            onPress={() => follow.mutate(!data?.isFollowed)}
          >
            {data?.isFollowed ? t('followed') : t('follow')}
          </Button>
        )}
        {isVisitor ? (
          <LinkButton to="/sign-in" search={{ next: here }} variant="quiet" id={signInId}>
            {t('signInToSupport')}
          </LinkButton>
        ) : null}
      </div>
      <p className="text-note text-ink-least no-script:hidden">{t(`yourStance.${mine ?? 'none'}`)}</p>
      {support.error ? <ProblemNotice error={support.error} /> : null}
      {follow.error ? <ProblemNotice error={follow.error} /> : null}
    </div>
  )
}
