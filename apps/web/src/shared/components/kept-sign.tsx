import { useTranslations } from 'use-intl'
import { CheckIcon } from '../icons/action-icons.tsx'
import { WarnIcon } from '../icons/notice-icons.tsx'
import type { Keeping } from '../kept-drafts.ts'

/** Says that this device has what was written, once it has; or that it cannot keep it. */
export function KeptSign({ keeping }: { keeping: Keeping }) {
  const t = useTranslations('shared.keeping')
  if (keeping === 'kept')
    return (
      <p className="flex items-center gap-1 text-ok">
        <CheckIcon className="size-[1.2em]!" />
        {t('kept')}
      </p>
    )
  if (keeping === 'refused')
    return (
      <p className="flex items-center gap-1 text-warn">
        <WarnIcon className="size-[1.2em]!" />
        {t('refused')}
      </p>
    )
  return null
}
