import { figuresApart } from '@hetu/domain/zones/verdict'
import type { Finding } from '@hetu/domain/zones/finding'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useLocalText } from '../shared/language.ts'
import type { ShownResult } from './finding-looks.ts'
import { findingLooks, orderedFindings } from './finding-looks.ts'
import { useZonesInForce } from './use-proposals.ts'

interface FindingListProps {
  findings: readonly Finding[]
  /** Rules that are kept are folded away where there are many. */
  isShort?: boolean
}

/** What each rule says of each element: verdict, figures, article. No rule is told by its colour alone; where none speaks, the summary says so. */
export function FindingList({ findings, isShort }: FindingListProps) {
  const t = useTranslations('proposals.check')
  const ordered = orderedFindings(findings)
  const grave = ordered.filter((finding) => finding.result !== 'pass')
  const kept = ordered.filter((finding) => finding.result === 'pass')
  const isFolded = kept.length > 2 && (isShort || grave.length > 0)
  if (ordered.length === 0) return null
  return (
    <div>
      <ul className="m-0 list-none p-0">
        {(isFolded ? grave : ordered).map((finding, at) => (
          <FindingRow
            key={`${finding.workId} ${finding.ruleId} ${finding.attribute} ${at}`}
            finding={finding}
          />
        ))}
      </ul>
      {isFolded ? (
        <DisclosureSection level={3} title={t('kept', { count: kept.length })}>
          <ul className="m-0 list-none p-0">
            {kept.map((finding, at) => (
              <FindingRow key={`${finding.workId} ${finding.ruleId} ${at}`} finding={finding} />
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </div>
  )
}

function FindingRow({ finding }: { finding: Finding & { result: ShownResult } }) {
  const t = useTranslations('proposals.check')
  const say = useLocalText()
  const { data } = useZonesInForce()
  const source =
    data?.zones.find((zone) => zone.zoneId === finding.zoneId)?.name ??
    data?.objects.find((object) => object.id === finding.objectId)?.name
  const { ground, ink } = findingLooks[finding.result]
  const figures = figuresOf(finding)
  // What the sentence has said already is not said again.
  const isSaid =
    figures && [figures.measured, figures.limit].every((each) => say(finding.sentence).includes(each))
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-hair py-4 sm:grid-cols-[auto_1fr_auto]">
      <span aria-hidden className={`grid size-9 place-items-center rounded-control text-on-strong ${ground}`}>
        <ResultGlyph result={finding.result} />
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="text-body font-bold">
          <span className={`sm:sr-only ${ink}`}>{t(`result.${finding.result}`)} · </span>
          {say(finding.sentence)}
        </p>
        {figures && !isSaid ? (
          <p className="text-label text-ink-second tabular-nums">{t('figures', figures)}</p>
        ) : null}
        <p className="text-note text-ink-least">
          {[source && say(source), say(finding.article)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span aria-hidden className={`hidden text-label font-bold sm:block ${ink}`}>
        {t(`result.${finding.result}`)}
      </span>
    </li>
  )
}

const glyphs: Record<ShownResult, string> = {
  fail: 'M7 7l10 10M17 7L7 17',
  needs_expert: 'M8.500 9a3.500 3.500 0 1 1 5 3.200c-1 .500-1.500 1.100-1.500 2.300M12 18h.01',
  insufficient_data: 'M6 12h.01M12 12h.01M18 12h.01',
  pass: 'M6 12.500l4 4 8-9',
}

export function ResultGlyph({ result }: { result: ShownResult }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.600"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={glyphs[result]} />
    </svg>
  )
}

function figuresOf({ measured, limit, unit }: Finding) {
  if (measured === null || limit === null || unit === null) return null
  const [is, allowed] = figuresApart(measured, limit, unit)
  return { measured: is, limit: allowed }
}
