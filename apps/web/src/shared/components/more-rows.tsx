import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'

export const rowsAtOnce = 20

/** The next rows of a long table, as long as there are any. */
export function MoreRows({ rest, onMore }: { rest: number; onMore: () => void }) {
  const t = useTranslations('shared.table')
  if (rest <= 0) return null
  return (
    <Button onPress={onMore} className="self-start">
      {t('more', { count: Math.min(rest, rowsAtOnce), rest })}
    </Button>
  )
}
