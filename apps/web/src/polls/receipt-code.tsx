import { renderSVG } from 'uqr'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { svgAddress } from '../shared/svg-address.ts'

/** The number of a receipt as a code to scan, and the way to check it. The number stands behind the #: no server logs it. */
export function ReceiptCode({ reference }: { reference: string }) {
  const t = useTranslations('polls.verify')
  const address = `${location.origin}/verify#${reference}`
  return (
    <div className="flex flex-wrap items-center gap-4">
      <img
        src={svgAddress(renderSVG(address, { border: 2 }))}
        alt={t('qr', { reference })}
        className="size-32 shrink-0 bg-white"
      />
      <p className="max-w-measure text-body text-ink">
        {t('later')}{' '}
        <TextLink to="/verify" hash={reference}>
          {t('toCheck')}
        </TextLink>
      </p>
    </div>
  )
}
