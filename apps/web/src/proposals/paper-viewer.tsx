/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the keyboard */
import type { Paper } from '@hetu/domain/proposals/paper'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { OutsideLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

const steps = [1, 1.5, 2, 3, 4, 6]

interface PaperViewerProps {
  paper: Paper | null
  address: string
  onClose: () => void
}

/** A drawing over the page: buttons zoom, arrows and fingers move it, Escape closes it. */
export function PaperViewer({ paper, address, onClose }: PaperViewerProps) {
  const t = useTranslations('proposals.papers')
  const say = useLocalText()
  const format = useFormat()
  const [step, setStep] = useState(0)
  const zoom = steps[step] ?? 1
  const name = paper ? `${paper.code} ${say(paper.title)}` : ''
  return (
    <Dialog
      title={name}
      size="wide"
      isOpen={paper !== null}
      onOpenChange={() => {
        setStep(0)
        onClose()
      }}
      actions={<OutsideLink href={address}>{t('openFile')}</OutsideLink>}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button
          isNarrow
          disabledReason={step === 0 ? t('smallest') : undefined}
          onPress={() => setStep(step - 1)}
        >
          {t('smaller')}
        </Button>
        <Button
          isNarrow
          disabledReason={step === steps.length - 1 ? t('largest') : undefined}
          onPress={() => setStep(step + 1)}
        >
          {t('larger')}
        </Button>
        <Button isNarrow isDisabled={step === 0} onPress={() => setStep(0)}>
          {t('whole')}
        </Button>
        <span aria-live="polite" className="text-label tabular-nums">
          {t('zoom', { percent: format.percent(zoom, 1) })}
        </span>
      </div>
      <section
        tabIndex={0}
        aria-label={name}
        className="h-[60dvh] overflow-auto rounded-control border border-hair bg-mist"
      >
        {paper ? (
          <img
            src={address}
            alt={name}
            width={paper.width ?? undefined}
            height={paper.height ?? undefined}
            className="block h-auto max-w-none"
            style={{ width: `${zoom * 100}%` }}
          />
        ) : null}
      </section>
    </Dialog>
  )
}
