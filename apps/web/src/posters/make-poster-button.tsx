import type { OfPoster } from '@hetu/domain/posters/poster'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { PrintIcon } from '../shared/icons/action-icons.tsx'
import { useMakePoster } from './use-poster.ts'

/** Leads whoever may to the poster of a thing, which is made where there is none yet. */
export function MakePosterButton({ of, name }: { of: OfPoster; name: string }) {
  const t = useTranslations('posters')
  const marks = useTranslations('shared.marks')
  const navigate = useNavigate()
  const make = useMakePoster()
  return (
    <>
      <Button
        icon={<PrintIcon />}
        className="no-print"
        aria-label={marks('labelled', { label: t('make'), text: name })}
        isPending={make.isPending}
        onPress={() =>
          make.mutate(of, {
            onSuccess: ({ code }) => void navigate({ to: '/q/$code', params: { code } }),
          })
        }
      >
        {t('make')}
      </Button>
      {make.error ? <ProblemNotice error={make.error} /> : null}
    </>
  )
}
