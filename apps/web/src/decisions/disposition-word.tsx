import type { Disposition } from '@hetu/domain/disposition'
import { useTranslations } from 'use-intl'

const looks: Record<Disposition, string> = {
  adopted: 'text-ok',
  partly_adopted: 'text-warn',
  not_adopted: 'text-ink',
  explained: 'text-info',
  already_planned: 'text-ok',
  out_of_competence: 'text-official',
}

/** How words were treated, always as a word; the colour only repeats it. */
export function DispositionWord({ disposition }: { disposition: Disposition }) {
  const t = useTranslations('decisions.disposition')
  return <strong className={`sm:whitespace-nowrap ${looks[disposition]}`}>{t(disposition)}</strong>
}
