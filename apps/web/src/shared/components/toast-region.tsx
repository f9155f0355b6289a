import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { CloseIcon } from '../icons/action-icons.tsx'
import { dismissToast, toastStore } from '../toast.ts'
import { IconButton } from './icon-button.tsx'
import { Notice } from './notice.tsx'

/** Where brief messages appear, above the bars; `toast()` fills it. */
export function ToastRegion() {
  const t = useTranslations('shared')
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.read)
  if (toasts.length === 0) return null
  return (
    <section
      aria-label={t('toasts')}
      className="no-print pointer-events-none fixed inset-x-4 bottom-24 z-40 mx-auto flex max-w-[36rem] flex-col gap-2 md:bottom-6"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className="pointer-events-auto flex items-start gap-2 rounded-control bg-paper shadow-lift"
        >
          <Notice tone={toast.tone} title={toast.text} className="flex-1" />
          <IconButton
            label={t('button.close')}
            icon={<CloseIcon />}
            variant="quiet"
            onPress={() => dismissToast(toast.id)}
          />
        </div>
      ))}
    </section>
  )
}
