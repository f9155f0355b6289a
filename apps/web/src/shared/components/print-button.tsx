import { useTranslations } from 'use-intl'
import { PrintIcon } from '../icons/action-icons.tsx'
import { Button } from './button.tsx'

/** Prints this page: A4, black on white, without menus. */
export function PrintButton() {
  const t = useTranslations('shared.button')
  return (
    <Button icon={<PrintIcon />} onPress={() => window.print()} className="no-print">
      {t('print')}
    </Button>
  )
}
