import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { CopyIcon, ShareIcon } from '../shared/icons/action-icons.tsx'
import { toast } from '../shared/toast.ts'

/** Shares this page by the device's own means, or copies its address. */
export function ShareButton({ title }: { title: string }) {
  const t = useTranslations('ideas.share')
  const canShare = typeof navigator.share === 'function'
  const share = async () => {
    const url = location.origin + location.pathname
    try {
      if (canShare) return await navigator.share({ title, url })
      await navigator.clipboard.writeText(url)
      toast(t('copied'))
    } catch {
      // The reader closed the device's own dialog.
    }
  }
  return (
    <Button icon={canShare ? <ShareIcon /> : <CopyIcon />} onPress={() => void share()}>
      {canShare ? t('button') : t('copy')}
    </Button>
  )
}
